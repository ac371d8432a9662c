namespace Vtex.Tracking.Emulator;

/// <summary>What a user of the platform did in chats.</summary>
/// <param name="UserId">The id of the user.</param>
/// <param name="Name">The name.</param>
/// <param name="IsOnline">Says whether the user is logged in.</param>
/// <param name="Asked">The number of chats that the user attends now; one who is logged in without any is free.</param>
/// <param name="Done">The number of the user's closed chats whose delivery was done afterwards.</param>
/// <param name="NotDone">The number of the user's closed chats whose delivery was not done, or not yet.</param>
public sealed record AttendantSupport(int UserId, string Name, bool IsOnline, int Asked, int Done, int NotDone);
