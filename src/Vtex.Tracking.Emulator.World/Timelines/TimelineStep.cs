namespace Vtex.Tracking.Emulator;

/// <summary>A step of a timeline.</summary>
/// <param name="After">How long after the step before it, or after the timeline was laid down; not negative.</param>
/// <param name="Action">What happens then.</param>
public sealed record TimelineStep(TimeSpan After, ServiceAction Action);
