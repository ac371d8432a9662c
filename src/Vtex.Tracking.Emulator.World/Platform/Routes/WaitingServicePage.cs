namespace Vtex.Tracking.Emulator;

/// <summary>A page of the services that wait for a route.</summary>
/// <param name="Total">The number of services that match.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record WaitingServicePage(int Total, IReadOnlyList<WaitingService> Rows);
