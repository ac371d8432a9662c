using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>Writes the files of reports, of what a user sees.</summary>
internal sealed class ReportFiles(PlatformReports reports, PlatformScope? scope)
{
    /// <summary>Exportar para CSV (Excel): one row for each service, with all its times.</summary>
    public Task ServicesAsync(Stream file, ServiceReportFilter filter, CancellationToken cancellationToken) =>
        CsvTable.WriteAsync(file, ReportColumns.Services, reports.StreamServices(filter, scope), cancellationToken);

    /// <summary>Previsibilidade: what was foreseen and what was kept, in three sheets.</summary>
    public Task ForecastAsync(Stream file, ServiceReportFilter filter, CancellationToken cancellationToken) => XlsxTables.WriteAsync(
        file,
        [
            XlsxSheet.Of("Resumo", ReportColumns.Deadlines, DeadlineSummary.Of(reports.StreamServices(filter, scope))),
            XlsxSheet.Of("Previsto", ReportColumns.Foreseen, reports.StreamServices(filter, scope)),
            XlsxSheet.Of("Realizado", ReportColumns.Kept, reports.StreamServices(filter, scope).Where(row => row.Done is not null)),
        ],
        cancellationToken);

    public Task ScheduledAsync(Stream file, ReportFilter filter, CancellationToken cancellationToken) => XlsxTables.WriteAsync(
        file, [XlsxSheet.Of("Agendamentos", ReportColumns.Scheduled, reports.StreamScheduled(filter, scope))], cancellationToken);

    public Task MessagesAsync(Stream file, MessageReportFilter filter, CancellationToken cancellationToken) =>
        CsvTable.WriteAsync(file, ReportColumns.Messages, reports.StreamMessages(filter, scope), cancellationToken);

    public Task RankingAsync(Stream file, ReportFilter filter, CancellationToken cancellationToken)
    {
        var ranking = reports.GetRanking(filter, scope);
        return CsvTable.WriteAsync(
            file, ReportColumns.Ranking,
            ranking.Carriers.Select(row => ("Transportadora", row)).Concat(ranking.Drivers.Select(row => ("Portador", row))), cancellationToken);
    }

    public Task WorkingHoursAsync(Stream file, ReportFilter filter, CancellationToken cancellationToken) =>
        CsvTable.WriteAsync(file, ReportColumns.WorkingHours, reports.StreamWorkingHours(filter, scope), cancellationToken);

    public Task DriverStatusAsync(Stream file, int? carrierId, CancellationToken cancellationToken) =>
        CsvTable.WriteAsync(file, ReportColumns.DriverStatus, reports.StreamDriverStatus(carrierId, scope), cancellationToken);

    public Task ChartAsync(Stream file, ReportChart chart, ReportFilter filter, IndicatorDate date, CancellationToken cancellationToken)
    {
        var rows = ReportCharts.Rows(reports, chart, filter, date, scope);
        var columns = ReportCharts.LabelsOf(chart).Select((label, place) => new SpreadsheetColumn<object?[]>(label, row => row[place])).ToList();
        return CsvTable.WriteAsync(file, columns, rows, cancellationToken);
    }
}

/// <summary>Adds up, for each carrier, how deadlines are kept.</summary>
internal static class DeadlineSummary
{
    public static IEnumerable<CarrierDeadlines> Of(IEnumerable<ServiceReportRow> rows)
    {
        var carriers = new SortedDictionary<string, CarrierDeadlines>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var name = ReportColumns.NameOf(row.Carrier);
            var carrier = carriers.GetValueOrDefault(name) ?? new CarrierDeadlines { Carrier = name };
            carriers[name] = carrier with
            {
                Services = carrier.Services + 1,
                WithDeadline = carrier.WithDeadline + (row.Deadline is null ? 0 : 1),
                InDeadline = carrier.InDeadline + (row.IsInDeadline == true ? 1 : 0),
                OutOfDeadline = carrier.OutOfDeadline + (row.IsInDeadline == false ? 1 : 0),
                Undecided = carrier.Undecided + (row.Deadline is not null && row.IsInDeadline is null ? 1 : 0),
            };
        }

        return carriers.Values;
    }
}
