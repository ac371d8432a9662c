namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A message in a list.</summary>
internal sealed record MessageHeadState(
    long Number, MessageEvent Event, MessageChannel Channel, MessageTemplate Template, MessageStatus Status, MessageFailure? Failure, string? To,
    DateTimeOffset At, int? IdDeliveryService, string? OrderNumber, string? Invoice, string? Subject)
{
    public static MessageHeadState Of(OutboxMessage message) => new(
        message.Number, message.Event, message.Channel, message.Template, message.Status, message.Failure, message.To, message.At,
        message.ServiceId, message.OrderNumber, message.Invoice, message.Subject);
}

/// <summary>A message with its texts and its journal.</summary>
internal sealed record MessageState(
    long Number, MessageEvent Event, MessageChannel Channel, MessageTemplate Template, MessageStatus Status, MessageFailure? Failure, int? ReplyCode,
    string? To, DateTimeOffset At, int? IdDeliveryService, string? OrderNumber, string? Invoice, string? Subject, string? Html, string? Text,
    string? Problem, IEnumerable<MessageStatusChange> Journal)
{
    public static MessageState Of(OutboxMessage message) => new(
        message.Number, message.Event, message.Channel, message.Template, message.Status, message.Failure, message.ReplyCode, message.To,
        message.At, message.ServiceId, message.OrderNumber, message.Invoice, message.Subject, message.Html, message.Text, message.Problem,
        message.Journal);
}
