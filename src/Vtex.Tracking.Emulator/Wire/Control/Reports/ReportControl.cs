using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The reports of the platform and the dashboard of its home page.</summary>
internal sealed class ReportControl(ControlTarget target)
{
    private static readonly FidelityHeader Fidelity = new([.. ReportEntries.All]);

    public void Map(ControlRoutes routes, string universe)
    {
        var path = $"{universe}/reports";
        routes.In(PlatformArea.Dashboard).MapGet($"{universe}/dashboard", Fidelity.AddTo(ShowDashboardAsync));
        routes.In(PlatformArea.Ranking).MapGet($"{path}/ranking", Fidelity.AddTo(RankAsync), ReportQuery.Common);
        var reports = routes.In(PlatformArea.Reports);
        reports.MapGet($"{path}/schedules", Fidelity.AddTo(ListScheduledAsync), [.. ReportQuery.Common, .. ReportQuery.Paging]);
        reports.MapGet($"{path}/indicators/services", Fidelity.AddTo(ShowServiceIndicatorsAsync), ReportQuery.Indicators);
        reports.MapGet($"{path}/indicators/support", Fidelity.AddTo(ShowSupportIndicatorsAsync), ReportQuery.Indicators);
        reports.MapGet($"{path}/indicators/deadlines", Fidelity.AddTo(ShowDeadlineIndicatorsAsync), ReportQuery.Indicators);
        reports.MapGet($"{path}/services", Fidelity.AddTo(ListServicesAsync), [.. ReportQuery.Services, .. ReportQuery.Paging]);
        reports.MapGet($"{path}/messages", Fidelity.AddTo(ListMessagesAsync), [.. ReportQuery.Messages, .. ReportQuery.Paging]);
        reports.MapGet($"{path}/working-hours", Fidelity.AddTo(ListWorkingHoursAsync), [.. ReportQuery.Common, .. ReportQuery.Paging]);
        reports.MapGet($"{path}/driver-status", Fidelity.AddTo(ListDriverStatusAsync), ["carrier", .. ReportQuery.Paging]);
        new ReportDownload(target).Map(routes, $"{path}/files/{{file}}", Fidelity);
    }

    private Task ShowDashboardAsync(HttpContext context) =>
        ControlAnswer.WriteAsync(context, target.Universe(context).Reports.GetDashboard(PlatformGate.ScopeOf(context)));

    private Task RankAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var filter = ReportQuery.Read(context, query => query.CommonFilter());
        return ControlAnswer.WriteAsync(context, universe.Reports.GetRanking(filter, PlatformGate.ScopeOf(context)));
    }

    private Task ListScheduledAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, page, size) = ReportQuery.Read(context, query => (query.CommonFilter(), query.Page, query.PageSize));
        var scope = PlatformGate.ScopeOf(context);
        var found = universe.Reports.ListScheduled(filter, page, size, scope);
        return ControlAnswer.WriteAsync(context, new SchedulingReportState(universe.Reports.GetScheduling(filter, scope), found.Total, found.Rows));
    }

    private Task ShowServiceIndicatorsAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, date) = ReportQuery.Read(context, query => (query.CommonFilter(), query.IndicatorDate(IndicatorDate.Registered)));
        return ControlAnswer.WriteAsync(context, universe.Reports.GetServiceIndicators(filter, date, PlatformGate.ScopeOf(context)));
    }

    private Task ShowSupportIndicatorsAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, date) = ReportQuery.Read(context, query => (query.CommonFilter(), query.IndicatorDate(IndicatorDate.Registered)));
        return ControlAnswer.WriteAsync(context, universe.Reports.GetSupportIndicators(filter, date, PlatformGate.ScopeOf(context)));
    }

    private Task ShowDeadlineIndicatorsAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, date) = ReportQuery.Read(context, query => (query.CommonFilter(), query.IndicatorDate(IndicatorDate.Deadline)));
        return ControlAnswer.WriteAsync(context, universe.Reports.GetDeadlineIndicators(filter, date, PlatformGate.ScopeOf(context)));
    }

    private Task ListServicesAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, page, size) = ReportQuery.Read(context, query => (query.ServiceFilter(), query.Page, query.PageSize));
        var found = universe.Reports.ListServices(filter, page, size, PlatformGate.ScopeOf(context));
        return ControlAnswer.WriteAsync(context, new PageState<ServiceReportRow>(found.Total, found.Rows));
    }

    private Task ListMessagesAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, page, size) = ReportQuery.Read(context, query => (query.MessageFilter(), query.Page, query.PageSize));
        var scope = PlatformGate.ScopeOf(context);
        var found = universe.Reports.ListMessages(filter, page, size, scope);
        return ControlAnswer.WriteAsync(context, new MessageReportState(universe.Reports.GetMessages(filter, scope).Tiles, found.Total, found.Rows));
    }

    private Task ListWorkingHoursAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (filter, page, size) = ReportQuery.Read(context, query => (query.CommonFilter(), query.Page, query.PageSize));
        var found = universe.Reports.ListWorkingHours(filter, page, size, PlatformGate.ScopeOf(context));
        return ControlAnswer.WriteAsync(context, new PageState<WorkDayRow>(found.Total, found.Rows));
    }

    private Task ListDriverStatusAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (carrier, page, size) = ReportQuery.Read(context, query => (query.Id("carrier"), query.Page, query.PageSize));
        var found = universe.Reports.ListDriverStatus(carrier, page, size, PlatformGate.ScopeOf(context));
        return ControlAnswer.WriteAsync(context, new PageState<DriverStatusRow>(found.Total, found.Rows));
    }
}

/// <summary>A page of a list in a report.</summary>
internal sealed record PageState<T>(int Total, IEnumerable<T> Data);

/// <summary>The report of scheduled services, and a page of its list.</summary>
internal sealed record SchedulingReportState(SchedulingReport Report, int Total, IEnumerable<ScheduledServiceRow> Data);

/// <summary>The report of messages, and a page of its table.</summary>
internal sealed record MessageReportState(IEnumerable<MessageTile> Tiles, int Total, IEnumerable<MessageReportRow> Data);
