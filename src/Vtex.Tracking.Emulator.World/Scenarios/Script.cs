namespace Vtex.Tracking.Emulator.World;

/// <summary>What a scenario puts into a universe: services with their timelines, on a route when there is one.</summary>
internal sealed record Script(IReadOnlyList<Scene> Scenes, RouteDetails? Route = null);
