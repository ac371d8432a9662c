namespace Vtex.Tracking.Emulator;

/// <summary>A page of the platform's list of services.</summary>
/// <param name="Total">The number of services that match.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record ServicePage(int Total, IReadOnlyList<ServiceRow> Rows);
