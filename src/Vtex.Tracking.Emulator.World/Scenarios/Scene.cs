namespace Vtex.Tracking.Emulator.World;

/// <summary>A service and what shall happen to it.</summary>
internal sealed record Scene(ServiceDetails Service, IReadOnlyList<TimelineStep> Steps);
