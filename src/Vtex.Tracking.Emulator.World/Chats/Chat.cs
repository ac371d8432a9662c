using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// A chat that a driver opened from an occurrence, to turn a failed delivery round. Immutable: what happens to it makes a new one. That there are
/// chats, and that they are measured, is documented; their statuses and contents are chosen by us.
/// </summary>
public sealed record Chat
{
    /// <summary>Gets the id; chats count from 1 in their universe.</summary>
    public required int Id { get; init; }

    /// <summary>Gets the service. It may have been deleted since.</summary>
    public required int ServiceId { get; init; }

    /// <summary>Gets the driver's user name.</summary>
    public required string Driver { get; init; }

    /// <summary>Gets the occurrence, in the words that it had then.</summary>
    public required string Occurrence { get; init; }

    /// <summary>Gets what the driver wrote about the occurrence.</summary>
    public string? Description { get; init; }

    /// <summary>Gets whether the occurrence was reversible then.</summary>
    public bool IsReversible { get; init; }

    /// <summary>Gets the carrier that made the delivery; null for the shipper's own drivers.</summary>
    public int? CarrierId { get; init; }

    /// <summary>Gets the two letters of the recipient's state, by the address or by its CEP; null when neither tells.</summary>
    public string? State { get; init; }

    /// <summary>Gets the time of the opening, UTC. When the driver had no connection, it is the time when the platform heard of it.</summary>
    public required DateTimeOffset Opened { get; init; }

    /// <summary>Gets the time until which the chat is closed in time, UTC: <see cref="ShipperSettings.ChatDeadline"/> after the opening.</summary>
    public required DateTimeOffset Due { get; init; }

    /// <summary>Gets the status.</summary>
    public ChatStatus Status { get; init; }

    /// <summary>Gets the user who attends it, or attended it last; null when nobody has taken it.</summary>
    public int? AttendantId { get; init; }

    /// <summary>Gets the time when it was first taken, UTC; null when nobody has.</summary>
    public DateTimeOffset? Taken { get; init; }

    /// <summary>Gets the time when it was closed or withdrawn, UTC; null while it is open.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>Gets the id of the chat ticket that its attendant closed it with; null while it is open, or when it was withdrawn.</summary>
    public int? TicketId { get; init; }

    /// <summary>Gets the chat ticket, in the words that it had then.</summary>
    public string? Ticket { get; init; }

    /// <summary>Gets whether the attendant said, on closing it, that the delivery is reversed.</summary>
    public bool? SaidReversed { get; init; }

    /// <summary>Gets whether the delivery was done after the chat was opened, in the same attempt. It may become true after the chat was closed.</summary>
    public bool IsReversed { get; init; }

    /// <summary>Gets whether it ended without its attendant, because its service was cancelled, finished by hand or taken off its route.</summary>
    public bool IsWithdrawn => Status == ChatStatus.Closed && TicketId is null;

    /// <summary>Gets the time between opening and end; null while it is open. It is never negative, though a clock may be set back.</summary>
    public TimeSpan? Duration => Between(Opened, Closed);

    /// <summary>Gets the time between opening and the first attendant; null when nobody has taken it. It is never negative.</summary>
    public TimeSpan? Wait => Between(Opened, Taken);

    /// <summary>Gets the messages, oldest first.</summary>
    public IReadOnlyList<ChatMessage> Messages { get; init; } = [];

    internal int StopId { get; init; }

    internal bool IsOpen => Status != ChatStatus.Closed;

    /// <summary>Says whether it was not closed in time, or is not by now.</summary>
    internal bool IsLate(DateTimeOffset now) => (Closed ?? now) > Due;

    /// <summary>The id and the status; never the texts, which may be personal.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"Chat {Id}: {Status}");

    private static TimeSpan? Between(DateTimeOffset from, DateTimeOffset? to) => to is { } end ? end > from ? end - from : TimeSpan.Zero : null;
}
