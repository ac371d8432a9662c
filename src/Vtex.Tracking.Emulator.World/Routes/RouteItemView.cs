namespace Vtex.Tracking.Emulator.World;

/// <summary>A stop together with its route.</summary>
internal sealed record RouteItemView(RouteItem Item, Route Route);
