namespace Vtex.Tracking.Emulator;

/// <summary>A page of the platform's list of routes.</summary>
/// <param name="Total">The number of routes that match.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record RoutePage(int Total, IReadOnlyList<RouteRow> Rows);
