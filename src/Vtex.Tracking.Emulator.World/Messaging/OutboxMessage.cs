using System.Globalization;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Messaging;

namespace Vtex.Tracking.Emulator;

/// <summary>A message to a recipient, with the status that it had when it was read from the outbox.</summary>
/// <remarks>Its texts are rendered when one of them is first read, from what was known when it was sent.</remarks>
public sealed class OutboxMessage
{
    private readonly OutboxEntry _entry;
    private readonly Func<RenderedMessage> _render;

    // Can be made anew at any time: of many messages with large texts not all are held.
    private WeakReference<RenderedMessage>? _content;

    internal OutboxMessage(OutboxEntry entry, MessageOutcome outcome, DateTimeOffset now, Func<RenderedMessage> render)
    {
        _entry = entry;
        _render = render;
        To = MessageOutcome.RecipientOf(entry);
        Failure = outcome.Failure;
        Journal = JournalOf(entry, outcome, now);
    }

    /// <summary>Gets the number of the message in its universe, from 1.</summary>
    public long Number => _entry.Number;

    /// <summary>Gets the occasion.</summary>
    public MessageEvent Event => _entry.Occasion.Event;

    /// <summary>Gets the channel.</summary>
    public MessageChannel Channel => _entry.Channel;

    /// <summary>Gets the template.</summary>
    public MessageTemplate Template => _entry.Settings.Template;

    /// <summary>Gets the e-mail address, or the mobile number such as <c>+5511988887777</c>; null when the recipient has none.</summary>
    public string? To { get; }

    /// <summary>Gets the time of sending; UTC.</summary>
    public DateTimeOffset At => _entry.Occasion.At;

    /// <summary>Gets the status.</summary>
    public MessageStatus Status => Journal[^1].Status;

    /// <summary>Gets the reason for which it failed; null when it did not.</summary>
    public MessageFailure? Failure { get; }

    /// <summary>Gets the code of the SMTP server's reply, such as 250; null when there was none.</summary>
    public int? ReplyCode => _entry.HandedOver?.ReplyCode;

    /// <summary>Gets the statuses so far, oldest first.</summary>
    public IReadOnlyList<MessageStatusChange> Journal { get; }

    /// <summary>Gets the id of the service; null for a message to a driver.</summary>
    public int? ServiceId => _entry.Occasion.Service?.Id;

    /// <summary>Gets the number of the order.</summary>
    public string? OrderNumber => _entry.Occasion.Service?.Details.OrderNumber;

    /// <summary>Gets the number of the invoice.</summary>
    public string? Invoice => _entry.Occasion.Service?.Details.Invoice;

    /// <summary>Gets the subject of an e-mail; null for an SMS.</summary>
    public string? Subject => Content.Subject;

    /// <summary>Gets the HTML of an e-mail; null for an SMS.</summary>
    public string? Html => Content.Html;

    /// <summary>Gets the plain text.</summary>
    public string? Text => Content.Text;

    /// <summary>Gets the reason for which the template could not be filled in; null when it was. Otherwise subject, HTML and text are null.</summary>
    public string? Problem => Content.Problem;

    internal OutboxEntry Entry => _entry;

    private RenderedMessage Content
    {
        get
        {
            if (_content?.TryGetTarget(out var known) == true)
                return known;
            var made = _render();
            _content = new WeakReference<RenderedMessage>(made);
            return made;
        }
    }

    /// <summary>Number, event and channel; never the recipient or the text, which are personal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Message {Number}: {Event} by {Channel}, {Status}");

    private static List<MessageStatusChange> JournalOf(OutboxEntry entry, MessageOutcome outcome, DateTimeOffset now)
    {
        var at = entry.Occasion.At;
        var journal = new List<MessageStatusChange>(2) { new(outcome.Failure is null ? MessageStatus.Sent : MessageStatus.Failed, entry.HandedOver?.At ?? at) };
        if (outcome.Confirmed is { } confirmed && confirmed <= now)
            journal.Add(new(MessageStatus.Delivered, confirmed));
        return journal;
    }
}
