namespace Vtex.Tracking.Emulator.World;

/// <summary>A route to be, with the services to create on it.</summary>
internal sealed record ScheduledRoute(RouteDetails Route, IReadOnlyList<ServiceDetails> Services);
