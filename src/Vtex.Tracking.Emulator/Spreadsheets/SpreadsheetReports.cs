using Vtex.Tracking.Emulator.Spreadsheets;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Writes reports as files that a Brazilian Excel opens: .csv with semicolons, a decimal comma and UTF-8, or .xlsx. Times are Brasília's. Rows
/// are made as they are written, so that a large report takes little memory. A text of a .csv that would be a formula gets an apostrophe
/// before it.
/// </summary>
public static class SpreadsheetReports
{
    /// <summary>Writes services with all their times, as .csv (Exportar para CSV).</summary>
    /// <param name="reports">The reports of a universe.</param>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static Task ExportServicesAsync(this PlatformReports reports, Stream file, ServiceReportFilter? filter = null, CancellationToken cancellationToken = default) =>
        Files(reports, file).ServicesAsync(file, filter ?? new(), cancellationToken);

    /// <summary>Writes deadlines, estimates and how they were kept, as .xlsx with three sheets (Previsibilidade).</summary>
    /// <param name="reports">The reports of a universe.</param>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static Task ExportForecastAsync(this PlatformReports reports, Stream file, ServiceReportFilter? filter = null, CancellationToken cancellationToken = default) =>
        Files(reports, file).ForecastAsync(file, filter ?? new(), cancellationToken);

    /// <summary>Writes scheduled services, as .xlsx.</summary>
    /// <param name="reports">The reports of a universe.</param>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static Task ExportScheduledAsync(this PlatformReports reports, Stream file, ReportFilter? filter = null, CancellationToken cancellationToken = default) =>
        Files(reports, file).ScheduledAsync(file, filter ?? new(), cancellationToken);

    /// <summary>Writes messages, as .csv.</summary>
    /// <param name="reports">The reports of a universe.</param>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static Task ExportMessagesAsync(this PlatformReports reports, Stream file, MessageReportFilter? filter = null, CancellationToken cancellationToken = default) =>
        Files(reports, file).MessagesAsync(file, filter ?? new(), cancellationToken);

    /// <summary>Writes the ranking of carriers and drivers, as .csv.</summary>
    /// <param name="reports">The reports of a universe.</param>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static Task ExportRankingAsync(this PlatformReports reports, Stream file, ReportFilter? filter = null, CancellationToken cancellationToken = default) =>
        Files(reports, file).RankingAsync(file, filter ?? new(), cancellationToken);

    /// <summary>Writes the days' work of drivers, as .csv.</summary>
    /// <param name="reports">The reports of a universe.</param>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static Task ExportWorkingHoursAsync(this PlatformReports reports, Stream file, ReportFilter? filter = null, CancellationToken cancellationToken = default) =>
        Files(reports, file).WorkingHoursAsync(file, filter ?? new(), cancellationToken);

    /// <summary>Writes the status of drivers, as .csv.</summary>
    /// <param name="reports">The reports of a universe.</param>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="carrierId">The id of their carrier; null for all.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static Task ExportDriverStatusAsync(this PlatformReports reports, Stream file, int? carrierId = null, CancellationToken cancellationToken = default) =>
        Files(reports, file).DriverStatusAsync(file, carrierId, cancellationToken);

    /// <summary>Writes the figures of a chart of the indicators, as .csv.</summary>
    /// <param name="reports">The reports of a universe.</param>
    /// <param name="file">The file; it is left open.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="date">The date that the days are about. The default is that of registration.</param>
    /// <param name="cancellationToken">Gives up writing.</param>
    public static Task ExportChartAsync(
        this PlatformReports reports, Stream file, ReportChart chart, ReportFilter? filter = null, IndicatorDate date = IndicatorDate.Registered,
        CancellationToken cancellationToken = default) =>
        Files(reports, file).ChartAsync(file, chart, filter ?? new(), date, cancellationToken);

    private static ReportFiles Files(PlatformReports reports, Stream file)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(file);
        return new ReportFiles(reports, null);
    }
}
