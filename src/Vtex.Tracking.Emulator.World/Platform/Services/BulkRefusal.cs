namespace Vtex.Tracking.Emulator;

/// <summary>A service that a change of many did not change.</summary>
/// <param name="ServiceId">The id of the service.</param>
/// <param name="Message">Why not, and what is possible.</param>
public sealed record BulkRefusal(int ServiceId, string Message);
