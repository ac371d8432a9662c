namespace Vtex.Tracking.Emulator;

/// <summary>Filters of the list of chats. What is null does not matter.</summary>
public sealed record ChatFilter
{
    /// <summary>Gets the status.</summary>
    public ChatStatus? Status { get; init; }

    /// <summary>Gets the id of the carrier.</summary>
    public int? CarrierId { get; init; }

    /// <summary>Gets the two letters of the state, in any case.</summary>
    public string? State { get; init; }

    /// <summary>Gets the driver's user name, compared exactly.</summary>
    public string? Driver { get; init; }

    /// <summary>Gets the id of the service.</summary>
    public int? ServiceId { get; init; }

    /// <summary>Gets the id of the user who attends it, or attended it last.</summary>
    public int? AttendantId { get; init; }

    /// <summary>Gets whether it was not closed in time, or is not by now.</summary>
    public bool? IsLate { get; init; }

    /// <summary>Gets the first time of opening, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Gets the end of the times of opening, exclusive.</summary>
    public DateTimeOffset? Until { get; init; }

    internal bool Matches(Chat chat, DateTimeOffset now) =>
        (Status is null || Status == chat.Status)
        && (CarrierId is null || CarrierId == chat.CarrierId)
        && (State is null || string.Equals(State, chat.State, StringComparison.OrdinalIgnoreCase))
        && (Driver is null || Driver == chat.Driver)
        && (ServiceId is null || ServiceId == chat.ServiceId)
        && (AttendantId is null || AttendantId == chat.AttendantId)
        && (IsLate is null || IsLate == chat.IsLate(now))
        && (From is null || chat.Opened >= From)
        && (Until is null || chat.Opened < Until);
}
