namespace Vtex.Tracking.Emulator;

/// <summary>A page of the list in a report.</summary>
/// <typeparam name="T">The kind of row.</typeparam>
/// <param name="Total">The number of rows that match.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record ReportPage<T>(int Total, IReadOnlyList<T> Rows);
