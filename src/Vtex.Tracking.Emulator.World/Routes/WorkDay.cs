namespace Vtex.Tracking.Emulator.World.Routes;

/// <summary>A day's work of a driver on a route.</summary>
/// <param name="RouteId">The route.</param>
/// <param name="Driver">The driver, as of the beginning.</param>
/// <param name="Started">The beginning.</param>
/// <param name="Finished">The end; null while it goes on.</param>
internal sealed record WorkDay(int RouteId, string Driver, DateTimeOffset Started, DateTimeOffset? Finished);
