namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>The C# of docs/reports.md, as it stands there.</summary>
internal static class ReportsPageCode
{
    public static async Task RunAsync()
    {
        await using var emulator = await TrackingEmulator.StartAsync();
        var universe = emulator.GetOrCreateUniverse("loja-nova");
        universe.Services.Create([Worlds.Service("1043")]);

        var november = new ReportFilter { From = new DateOnly(2026, 11, 1), Until = new DateOnly(2026, 11, 30) };
        SchedulingReport scheduling = universe.Reports.GetScheduling(november);
        ServiceIndicators services = universe.Reports.GetServiceIndicators(november);
        DeadlineIndicators deadlines = universe.Reports.GetDeadlineIndicators(november, IndicatorDate.Registered);
        Ranking ranking = universe.Reports.GetRanking(november);
        MessageReport messages = universe.Reports.GetMessages(new MessageReportFilter { Channel = MessageChannel.Sms });
        Dashboard dashboard = universe.Reports.GetDashboard();
        Assert.Equal(scheduling.Total, deadlines.InDeadline);
        Assert.Equal(8, messages.Tiles.Count);
        Assert.True(services.Services.Total <= dashboard.Services.Total && ranking.Drivers.Count == 0);

        SupportIndicators support = universe.Reports.GetSupportIndicators(november);
        Assert.Equal(0, support.Done);

        ReportPage<ServiceReportRow> found = universe.Reports.ListServices(
            new ServiceReportFilter { Date = ServiceReportDate.Registered, Customer = "ana", Status = ServiceStatus.Active });
        Console.WriteLine($"{found.Total} services, the first for {found.Rows[0].Customer}");

        await using (var file = File.Create("previsibilidade.xlsx"))
            await universe.Reports.ExportForecastAsync(file);
        await using (var file = File.Create("servicos.csv"))
            await universe.Reports.ExportServicesAsync(file, new ServiceReportFilter { Status = ServiceStatus.Delivered });
    }
}
