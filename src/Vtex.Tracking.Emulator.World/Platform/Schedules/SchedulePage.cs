namespace Vtex.Tracking.Emulator;

/// <summary>A page of the list of schedules.</summary>
/// <param name="Total">The number of services that match.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record SchedulePage(int Total, IReadOnlyList<ScheduleRow> Rows);
