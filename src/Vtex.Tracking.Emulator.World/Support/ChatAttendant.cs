namespace Vtex.Tracking.Emulator;

/// <summary>A user who may attend chats.</summary>
/// <param name="UserId">The id of the user.</param>
/// <param name="IsOnline">Says whether the user is logged in to the platform.</param>
/// <param name="Attending">The number of chats that the user attends now: with none the user is free, otherwise asked for.</param>
/// <param name="Closed">The number of chats that the user closed.</param>
/// <param name="Reversed">The number of these whose delivery was done.</param>
public sealed record ChatAttendant(int UserId, bool IsOnline, int Attending, int Closed, int Reversed)
{
    /// <summary>Gets whether the user is logged in and attends no chat.</summary>
    public bool IsFree => IsOnline && Attending == 0;
}
