namespace Vtex.Tracking.Emulator;

/// <summary>The latest login or logout of a user of the platform.</summary>
/// <param name="UserId">The id of the user.</param>
/// <param name="LastAccess">The time of the latest login or logout, UTC; null when there was none.</param>
/// <param name="IsOnline">Says whether the user is logged in.</param>
public sealed record UserAvailability(int UserId, DateTimeOffset? LastAccess, bool IsOnline);
