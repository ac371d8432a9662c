using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Chats;

/// <summary>
/// Something that happened to a chat. Who follows chats (reports, webhooks) takes <see cref="ChatRepository.Changed"/>, which also tells of
/// deliveries that are done after a chat.
/// </summary>
internal abstract record ChatEvent(int ChatId, int ServiceId) : WorldEvent
{
    public override int? AboutService => ServiceId;
}

/// <summary>A driver opened a chat from an occurrence.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="ServiceId">The service, which is Em Andamento.</param>
/// <param name="StopId">The stop: the attempt at the delivery.</param>
/// <param name="Driver">The driver.</param>
/// <param name="Occurrence">The occurrence, in its words.</param>
/// <param name="IsReversible">Whether the occurrence is reversible.</param>
/// <param name="Description">What the driver wrote about it.</param>
/// <param name="CarrierId">The carrier that makes the delivery; null for the shipper's own drivers.</param>
/// <param name="State">The two letters of the recipient's state, if they are known.</param>
/// <param name="Due">The time until which it is closed in time.</param>
internal sealed record ChatOpened(
    int ChatId, int ServiceId, int StopId, string Driver, string Occurrence, bool IsReversible, string? Description, int? CarrierId, string? State,
    DateTimeOffset Due) : ChatEvent(ChatId, ServiceId);

/// <summary>An attendant took a chat.</summary>
internal sealed record ChatTaken(int ChatId, int ServiceId, int UserId) : ChatEvent(ChatId, ServiceId);

/// <summary>A message was sent in a chat, by its attendant or, when there is no user, by the driver.</summary>
internal sealed record ChatMessageSent(int ChatId, int ServiceId, int? UserId, string? Text, ChatPicture? Picture, GeoPoint? Place) : ChatEvent(ChatId, ServiceId);

/// <summary>The attendant closed a chat.</summary>
/// <param name="ChatId">The chat.</param>
/// <param name="ServiceId">The service.</param>
/// <param name="TicketId">The chat ticket.</param>
/// <param name="Ticket">The chat ticket, in its words.</param>
/// <param name="SaidReversed">Whether the attendant says that the delivery is reversed.</param>
internal sealed record ChatClosed(int ChatId, int ServiceId, int TicketId, string Ticket, bool SaidReversed) : ChatEvent(ChatId, ServiceId);

/// <summary>A photo of a chat.</summary>
/// <param name="Number">Its number among the pictures of the universe.</param>
/// <param name="MediaType">The type.</param>
/// <param name="Content">The photo, in base64.</param>
internal sealed record ChatPicture(int Number, string MediaType, string Content);
