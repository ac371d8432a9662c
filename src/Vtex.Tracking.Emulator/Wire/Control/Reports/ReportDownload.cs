using Vtex.Tracking.Emulator.Spreadsheets;
using Vtex.Tracking.Emulator.World.Account;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The files of reports: .csv and .xlsx.</summary>
internal sealed class ReportDownload(ControlTarget target)
{
    private static readonly string[] AllParameters = [.. ReportQuery.Services.Concat(ReportQuery.Messages).Concat(ReportQuery.Indicators).Distinct()];

    private static readonly Dictionary<string, ReportFile> Files = All().ToDictionary(file => file.Name, StringComparer.OrdinalIgnoreCase);

    public void Map(ControlRoutes routes, string path, FidelityHeader fidelity) =>
        routes.In(AreaOf).MapGet(path, fidelity.AddTo(DownloadAsync), AllParameters);

    private static IEnumerable<ReportFile> All()
    {
        yield return new("services.csv", PlatformArea.Reports, ReportQuery.Services, (download, query) => Of(query.ServiceFilter(), download.Reports.ServicesAsync));
        yield return new("forecast.xlsx", PlatformArea.Reports, ReportQuery.Services, (download, query) => Of(query.ServiceFilter(), download.Reports.ForecastAsync));
        yield return new("schedules.xlsx", PlatformArea.Reports, ReportQuery.Common, (download, query) => Of(query.CommonFilter(), download.Reports.ScheduledAsync));
        yield return new("messages.csv", PlatformArea.Reports, ReportQuery.Messages, (download, query) => Of(query.MessageFilter(), download.Reports.MessagesAsync));
        yield return new("ranking.csv", PlatformArea.Ranking, ReportQuery.Common, (download, query) => Of(query.CommonFilter(), download.Reports.RankingAsync));
        yield return new("working-hours.csv", PlatformArea.Reports, ReportQuery.Common, (download, query) => Of(query.CommonFilter(), download.Reports.WorkingHoursAsync));
        yield return new("driver-status.csv", PlatformArea.Reports, ["carrier"], (download, query) => Of(query.Id("carrier"), download.Reports.DriverStatusAsync));
        yield return new("user-availability.csv", PlatformArea.Users, [], (download, _) => (file, stop) => WriteAvailabilityAsync(download.Universe, file, stop));
        foreach (var chart in Enum.GetValues<ReportChart>())
        {
            yield return new(NameOf(chart), PlatformArea.Reports, ReportQuery.Indicators, (download, query) =>
            {
                var (filter, date) = (query.CommonFilter(), query.IndicatorDate(IndicatorDate.Registered));
                return (file, stop) => download.Reports.ChartAsync(file, chart, filter, date, stop);
            });
        }
    }

    private static Func<Stream, CancellationToken, Task> Of<T>(T filter, Func<Stream, T, CancellationToken, Task> write) => (file, stop) => write(file, filter, stop);

    // StatusBars becomes status-bars.csv.
    private static string NameOf(ReportChart chart) =>
        string.Concat($"{chart}".Select((letter, place) => char.IsUpper(letter) ? $"{(place == 0 ? "" : "-")}{char.ToLowerInvariant(letter)}" : $"{letter}")) + ".csv";

    private static PlatformArea AreaOf(HttpContext context) =>
        Files.TryGetValue((string)context.Request.RouteValues["file"]!, out var file) ? file.Area : PlatformArea.Reports;

    private static Task WriteAvailabilityAsync(Universe universe, Stream file, CancellationToken cancellationToken)
    {
        var users = universe.Account.Of(SettingKind.User).List().ToDictionary(user => user.Id, user => (PlatformUser)user.Setting);
        var rows = universe.Users.ListAvailability().Where(seen => users.ContainsKey(seen.UserId)).Select(seen => (users[seen.UserId], seen));
        return CsvTable.WriteAsync(file, ReportColumns.Availability, rows, cancellationToken);
    }

    private async Task DownloadAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        if (!Files.TryGetValue((string)context.Request.RouteValues["file"]!, out var file))
            throw RequestRefusedException.NotFound($"There is no such file. There are: {string.Join(", ", Files.Keys)}.");
        QueryReader.RefuseOthers(context.Request.Query, file.Parameters);
        var reports = new ReportFiles(universe.Reports, PlatformGate.ScopeOf(context));
        var write = ReportQuery.Read(context, query => file.Begin(new DownloadTarget(universe, reports), query));
        context.Response.ContentType = "application/octet-stream";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{file.Name}\"";
        await write(context.Response.Body, context.RequestAborted);
    }

    /// <summary>A file that can be downloaded.</summary>
    /// <param name="Name">The name.</param>
    /// <param name="Area">The area of the platform for which a user needs permission.</param>
    /// <param name="Parameters">The filters.</param>
    /// <param name="Begin">Reads the filters, and gives what writes the file.</param>
    private sealed record ReportFile(
        string Name, PlatformArea Area, string[] Parameters, Func<DownloadTarget, ReportQuery, Func<Stream, CancellationToken, Task>> Begin);

    private sealed record DownloadTarget(Universe Universe, ReportFiles Reports);
}
