namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A chat; in lists without its messages.</summary>
internal sealed record ChatState(
    int Id, int IdDeliveryService, ChatStatus Status, string Driver, string Occurrence, string? Description, bool IsReversible, int? CarrierId, string? State,
    DateTimeOffset Opened, DateTimeOffset Due, bool IsLate, int? AttendantId, DateTimeOffset? Taken, DateTimeOffset? Closed, int? TicketId, string? Ticket,
    bool? SaidReversed, bool IsReversed, bool IsWithdrawn, TimeSpan? Wait, TimeSpan? Duration, int MessageCount, IEnumerable<ChatMessage>? Messages)
{
    public static ChatState Of(Chat chat, DateTimeOffset now) => Short(chat, now) with { Messages = chat.Messages };

    public static ChatState Short(Chat chat, DateTimeOffset now) => new(
        chat.Id, chat.ServiceId, chat.Status, chat.Driver, chat.Occurrence, chat.Description, chat.IsReversible, chat.CarrierId, chat.State, chat.Opened, chat.Due,
        chat.IsLate(now), chat.AttendantId, chat.Taken, chat.Closed, chat.TicketId, chat.Ticket, chat.SaidReversed, chat.IsReversed, chat.IsWithdrawn, chat.Wait,
        chat.Duration, chat.Messages.Count, null);
}

/// <summary>A part of a list of chats.</summary>
internal sealed record ChatListState(int Total, IEnumerable<ChatState> Data);
