namespace Vtex.Tracking.Emulator;

/// <summary>An attempt to deliver to a webhook.</summary>
/// <param name="At">The time when it ended, UTC.</param>
/// <param name="Status">The status of the answer; null when there was none.</param>
/// <param name="Outcome">What came of it, in words.</param>
/// <param name="Duration">The real time that it took.</param>
public sealed record WebhookAttempt(DateTimeOffset At, int? Status, string Outcome, TimeSpan Duration);
