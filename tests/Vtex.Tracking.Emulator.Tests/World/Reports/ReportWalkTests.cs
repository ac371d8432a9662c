using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Tests.World.Reports;

/// <summary>Whatever happens, reports count what the API lists.</summary>
public sealed class ReportWalkTests
{
    private static readonly DayRange AllDays = new(new DateOnly(2026, 1, 1), new DateOnly(2028, 1, 1));

    private static readonly ReportFilter[] Filters =
    [
        new(),
        new() { CarrierId = 1 },
        new() { CarrierId = 2 },
        new() { BranchId = 1 },
        new() { PartnerId = 1, CarrierId = 1 },
        new() { From = new DateOnly(2026, 11, 22) },
        new() { Until = new DateOnly(2026, 11, 21), BranchId = 1 },
        new() { From = new DateOnly(2026, 12, 1), Until = new DateOnly(2026, 12, 1) },
    ];

    [Fact]
    public void Counts_are_those_of_the_lists() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(2026, 1131), Prop.ForAll(RandomMove.Walks(), Walk));

    private static void Walk(RandomMove[] moves)
    {
        var universe = ReportWorlds.Create(new UniverseOptions { Messages = new MessageOptions { FailedShare = 0.2, ConfirmedShare = 0.5, OutboxSize = 50 } });
        universe.Services.Create([.. Enumerable.Range(1, RandomMove.Services).Select(ReportWorlds.Service)]);
        for (var i = 0; i < moves.Length; i++)
        {
            universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(moves[i].Minutes)).Wait();
            try
            {
                universe.Do(() => universe.Actions.Execute(moves[i].Service, moves[i].Action));
            }
            catch (WorldRuleException)
            {
                // the rules refuse many
            }

            if (i == moves.Length / 2)
                universe.Account.Partners.EditAsync(1, partner => partner with { Cnpj = i % 2 == 0 ? ReportWorlds.PartnerCnpj : null }).Wait();
            if (i % 7 == 3)
                CheckReports(universe);
        }

        CheckReports(universe);
        var again = new Universe(universe.Name, universe.Clock, universe.Options);
        again.Replay(universe.Events);
        Assert.Equal(All(universe), All(again));
    }

    // All that reports say, in words.
    private static IEnumerable<string> All(Universe universe)
    {
        var reports = universe.Reports;
        foreach (var filter in Filters)
        {
            yield return $"{reports.GetScheduling(filter)}";
            yield return Describe(reports.GetServiceIndicators(filter));
            yield return string.Join(';', reports.GetDeadlineIndicators(filter).Carriers);
            yield return string.Join(';', reports.GetRanking(filter).Drivers);
            yield return string.Join(';', reports.ListWorkingHours(filter).Rows);
        }

        yield return string.Join(';', reports.GetMessages().Tiles);
        yield return string.Join(';', reports.ListDriverStatus().Rows);
        yield return string.Join(';', reports.ListServices(pageSize: 100).Rows.Select(row => (row.ServiceId, row.Status, row.IsInDeadline, row.Carrier, row.Done)));
    }

    private static string Describe(ServiceIndicators indicators) => $"{indicators.Services} {indicators.PutOnRoutes} {string.Join(';', indicators.Ratings)}";

    private static void CheckReports(Universe universe)
    {
        var listed = universe.Services.ListByCreated(AllDays, LabelSet.All, new PageRequest(1, 100)).Items.Select(view => view.Service).ToList();
        foreach (var filter in Filters)
        {
            var all = listed.Where(service => IsOf(universe, service, filter)).ToList();
            CheckServices(universe, filter, all);
            CheckScheduling(universe, filter, all);
            CheckRatings(universe, filter, all);
        }

        CheckScopes(universe);
        CheckMessages(universe);
    }

    private static void CheckServices(Universe universe, ReportFilter filter, List<DeliveryService> all)
    {
        var registered = all.Where(service => IsIn(BrasiliaTime.DayOf(service.Created), filter)).ToList();
        var indicators = universe.Reports.GetServiceIndicators(filter);
        Assert.Equal(Counts(registered), indicators.Services);
        Assert.Equal(registered.Count(service => service.RouteItems.Length > 0), indicators.PutOnRoutes);
        Assert.Equal(Counts(all.Where(service => Day(service) is { } day && IsIn(day, filter))), universe.Reports.GetServiceIndicators(filter, IndicatorDate.Deadline).Services);
        var parts = indicators.Services;
        Assert.Equal(parts.Total, parts.Active + parts.Routed + parts.InProgress + parts.Paused + parts.Delivered + parts.NotDelivered + parts.Cancelled + parts.Returned);
        if (filter.BranchId is null)
        {
            var rows = universe.Reports.ListServices(
                new ServiceReportFilter { From = filter.From, Until = filter.Until, CarrierId = filter.CarrierId, PartnerId = filter.PartnerId }, pageSize: 100);
            Assert.Equal(registered.Select(service => service.Id).Order(), rows.Rows.Select(row => row.ServiceId));
            Assert.Equal(registered.Count, rows.Total);
        }

        var deadlines = universe.Reports.GetDeadlineIndicators(filter, IndicatorDate.Registered);
        Assert.Equal(Counts(registered), deadlines.Services);
        Assert.Equal(registered.Count(service => Day(service) is not null), deadlines.Carriers.Sum(carrier => carrier.WithDeadline));
        Assert.Equal(registered.Count(service => IsInTime(universe, service) == true), deadlines.InDeadline);
        Assert.Equal(registered.Count(service => IsInTime(universe, service) == false), deadlines.OutOfDeadline);
        Assert.Equal(deadlines.Carriers.Sum(carrier => carrier.WithDeadline), deadlines.InDeadline + deadlines.OutOfDeadline + deadlines.Undecided);
    }

    private static void CheckScheduling(Universe universe, ReportFilter filter, List<DeliveryService> all)
    {
        var scheduled = all.Where(service => Day(service) is { } day && IsIn(day, filter)).ToList();
        var report = universe.Reports.GetScheduling(filter);
        Assert.Equal(scheduled.Count, report.Total);
        Assert.Equal(scheduled.Count(service => service.Status == ServiceStatus.Delivered && BrasiliaTime.DayOf(service.Delivered!.Value) == Day(service)), report.InDeadline);
        Assert.Equal(report.Total, report.InDeadline + report.OutOfDeadline + report.DeadlineUndecided);
        Assert.Equal(report.Total, report.InPeriod + report.OutOfPeriod + report.PeriodUndecided + report.WithoutPeriod);
        Assert.Equal(report.Total, report.ByIntegration + report.ByCustomer + report.ByBackOffice);
        Assert.Equal(scheduled.Count(service => service.Details.Scheduling!.Origin == 3), report.ByBackOffice);
        var rows = universe.Reports.ListScheduled(filter, pageSize: 100).Rows;
        Assert.Equal(scheduled.Select(service => service.Id).Order(), rows.Select(row => row.ServiceId));
        Assert.Equal(report.OutOfDeadline, rows.Count(row => row.IsInDeadline == false));
        Assert.Equal(report.InPeriod, rows.Count(row => row.IsInPeriod == true));
    }

    private static void CheckRatings(Universe universe, ReportFilter filter, List<DeliveryService> all)
    {
        var expected = all.Where(service => IsIn(BrasiliaTime.DayOf(service.Created), filter) && service.CurrentStop?.Rating is not null)
            .GroupBy(service => PlatformScope.CarrierOf(universe.State, service) ?? 0).OrderBy(carrier => carrier.Key)
            .Select(carrier => (carrier.Key, carrier.Count(), carrier.Average(service => (double)service.CurrentStop!.Rating!)));
        Assert.Equal(expected, universe.Reports.GetServiceIndicators(filter).Ratings.Select(carrier => (carrier.CarrierId ?? 0, carrier.Ratings, carrier.Mean)));
    }

    // A user sees its own, and all users of carriers together see what carriers have.
    private static void CheckScopes(Universe universe)
    {
        var whole = universe.Reports.GetDeadlineIndicators(date: IndicatorDate.Registered);
        var seen = 0;
        for (var carrier = 1; carrier <= 2; carrier++)
        {
            var scope = ReportWorlds.Scope(universe, carrier: carrier);
            var own = universe.Reports.GetServiceIndicators(new ReportFilter(), IndicatorDate.Registered, scope);
            Assert.Equal(universe.Reports.GetServiceIndicators(new ReportFilter { CarrierId = carrier }).Services, own.Services);
            Assert.All(
                universe.Reports.ListServices(new ServiceReportFilter(), 1, 100, scope).Rows,
                row => Assert.True(scope.Sees(universe.State(row.ServiceId))));
            seen += own.Services.Total;
        }

        Assert.Equal(whole.Services.Total, seen + whole.Carriers.Where(carrier => carrier.CarrierId is null).Sum(carrier => carrier.Services));
        var partner = ReportWorlds.Scope(universe, partner: 1);
        Assert.Equal(universe.State.Services.All.Count(partner.Sees), universe.Reports.GetServiceIndicators(new ReportFilter(), IndicatorDate.Registered, partner).Services.Total);
    }

    private static void CheckMessages(Universe universe)
    {
        var listed = universe.Outbox.Messages;
        var report = universe.Reports.GetMessages();
        Assert.Equal(listed.Count, report.Total);
        Assert.Equal(report.Total, report.Tiles.Sum(tile => tile.Email.Total + tile.Sms.Total));
        foreach (var tile in report.Tiles)
        {
            Assert.Equal(Of(MessageChannel.Email), tile.Email);
            Assert.Equal(Of(MessageChannel.Sms), tile.Sms);

            MessageCounts Of(MessageChannel channel) => new(
                Number(channel, MessageStatus.Sent), Number(channel, MessageStatus.Failed), Number(channel, MessageStatus.Delivered));

            int Number(MessageChannel channel, MessageStatus status) =>
                listed.Count(message => message.Event == tile.Event && message.Channel == channel && message.Status == status);
        }

        var failed = new MessageReportFilter { Status = MessageStatus.Failed, Channel = MessageChannel.Sms };
        Assert.Equal(
            universe.Outbox.Search(new OutboxQuery { Status = MessageStatus.Failed, Channel = MessageChannel.Sms }).Select(message => message.Number),
            universe.Reports.ListMessages(failed, pageSize: 1_000).Rows.Select(row => row.Number));
        Assert.Equal(universe.Reports.ListMessages(failed).Total, universe.Reports.GetMessages(failed).Total);
    }

    private static bool IsOf(Universe universe, DeliveryService service, ReportFilter filter) =>
        ReportWorlds.Scope(universe, filter.CarrierId, filter.BranchId, filter.PartnerId).Sees(service);

    private static bool IsIn(DateOnly day, ReportFilter filter) => day >= (filter.From ?? DateOnly.MinValue) && day <= (filter.Until ?? DateOnly.MaxValue);

    private static DateOnly? Day(DeliveryService service) =>
        service.Details.Scheduling is { } scheduling && (scheduling.CustomerTime ?? scheduling.ShipperTime) is { } time ? BrasiliaTime.DayOf(time) : null;

    // Deadlines are those that messages go by.
    private static bool? IsInTime(Universe universe, DeliveryService service)
    {
        if (Deadlines.Of(service.Details) is not { } deadline)
            return null;
        if (service.Status == ServiceStatus.Delivered)
            return service.Delivered <= deadline;
        return Deadlines.IsOpen(service) && universe.Clock.GetUtcNow() >= deadline ? false : null;
    }

    private static ServiceCounts Counts(IEnumerable<DeliveryService> services)
    {
        var of = services.ToLookup(service => service.Status);
        return new ServiceCounts
        {
            Total = of.Sum(status => status.Count()),
            Active = of[ServiceStatus.Active].Count(),
            Routed = of[ServiceStatus.Routed].Count(),
            InProgress = of[ServiceStatus.InProgress].Count(),
            Paused = of[ServiceStatus.Paused].Count(),
            Delivered = of[ServiceStatus.Delivered].Count(),
            NotDelivered = of[ServiceStatus.NotDelivered].Count(),
            Cancelled = of[ServiceStatus.CancelledByBackOffice].Count() + of[ServiceStatus.CancelledByCustomer].Count(),
            Returned = of[ServiceStatus.ReturnedToSender].Count(),
        };
    }
}
