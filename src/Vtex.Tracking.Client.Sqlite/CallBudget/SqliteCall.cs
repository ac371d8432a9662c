namespace Vtex.Tracking.CallBudget;

/// <summary>A row: what is known of a call, and who has the right to make it.</summary>
internal sealed record SqliteCall(StoredAnswer? Answer, long BusyUntil);
