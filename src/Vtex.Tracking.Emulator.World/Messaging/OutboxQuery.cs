namespace Vtex.Tracking.Emulator;

/// <summary>A search in the outbox. What is null does not matter.</summary>
public sealed record OutboxQuery
{
    /// <summary>Gets the event.</summary>
    public MessageEvent? Event { get; init; }

    /// <summary>Gets the channel.</summary>
    public MessageChannel? Channel { get; init; }

    /// <summary>Gets the status.</summary>
    public MessageStatus? Status { get; init; }

    /// <summary>Gets the id of the service.</summary>
    public int? ServiceId { get; init; }

    /// <summary>Gets the recipient, compared exactly but for case: the e-mail address, or the number such as <c>+5511988887777</c>.</summary>
    public string? To { get; init; }

    /// <summary>Gets the number of the order, compared exactly.</summary>
    public string? OrderNumber { get; init; }

    /// <summary>Gets the number of the invoice, compared exactly.</summary>
    public string? Invoice { get; init; }

    /// <summary>Gets a text that the subject or the plain text holds, in any case. Every message in question is rendered for it.</summary>
    public string? Text { get; init; }

    /// <summary>Gets the first time of sending, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the end of the times of sending, exclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    internal bool Matches(OutboxMessage message) =>
        (Event is null || Event == message.Event)
        && (Channel is null || Channel == message.Channel)
        && (Status is null || Status == message.Status)
        && (ServiceId is null || ServiceId == message.ServiceId)
        && (To is null || string.Equals(To, message.To, StringComparison.OrdinalIgnoreCase))
        && (OrderNumber is null || OrderNumber == message.OrderNumber)
        && (Invoice is null || Invoice == message.Invoice)
        && (From is null || message.At >= From)
        && (Until is null || message.At < Until)
        && (Text is null || Holds(message.Subject) || Holds(message.Text));

    private bool Holds(string? text) => text?.Contains(Text!, StringComparison.OrdinalIgnoreCase) == true;
}
