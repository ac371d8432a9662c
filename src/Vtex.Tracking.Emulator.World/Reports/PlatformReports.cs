using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Reports;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The reports of the platform (Relatório) and the dashboard of its home page. They count what there is when they are made; counts
/// are kept up to date from the first report on, so that one over a million services takes milliseconds.
/// </summary>
public sealed class PlatformReports
{
    /// <summary>The largest number of rows on a page. Chosen by us.</summary>
    public const int MaxPageSize = 1_000;

    // So many rows of a file are made at once, between which others may change the world.
    private const int RowsAtOnce = 500;

    private readonly WorldStore _world;
    private readonly MessageIndex _messages = new();

    internal PlatformReports(WorldStore world) => _world = world;

    /// <summary>Makes the dashboard of the home page.</summary>
    public Dashboard GetDashboard() => GetDashboard(null);

    /// <summary>Makes the report of scheduled services (Agendamentos).</summary>
    /// <param name="filter">Filters; the days are the scheduled ones. Null for none.</param>
    public SchedulingReport GetScheduling(ReportFilter? filter = null) => GetScheduling(filter ?? new(), null);

    /// <summary>Makes the tab Serviço of the indicators.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="date">The date that the days are about. The default is that of registration.</param>
    public ServiceIndicators GetServiceIndicators(ReportFilter? filter = null, IndicatorDate date = IndicatorDate.Registered) =>
        GetServiceIndicators(filter ?? new(), date, null);

    /// <summary>Makes the tab Suporte of the indicators.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="date">The date of the services that the days are about. The default is that of registration.</param>
    public SupportIndicators GetSupportIndicators(ReportFilter? filter = null, IndicatorDate date = IndicatorDate.Registered) =>
        GetSupportIndicators(filter ?? new(), date, null);

    /// <summary>Makes the tab Data Limite of the indicators.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="date">The date that the days are about. The default is the deadline.</param>
    public DeadlineIndicators GetDeadlineIndicators(ReportFilter? filter = null, IndicatorDate date = IndicatorDate.Deadline) =>
        GetDeadlineIndicators(filter ?? new(), date, null);

    /// <summary>Makes the ranking of carriers and drivers.</summary>
    /// <param name="filter">Filters; the days are those of registration. Null for none.</param>
    public Ranking GetRanking(ReportFilter? filter = null) => GetRanking(filter ?? new(), null);

    /// <summary>Makes the report of messages (SMS e Email).</summary>
    /// <param name="filter">Filters; null for none.</param>
    public MessageReport GetMessages(MessageReportFilter? filter = null) => GetMessages(filter ?? new(), null);

    /// <summary>Lists scheduled services, by id.</summary>
    /// <param name="filter">Filters; the days are the scheduled ones. Null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    public ReportPage<ScheduledServiceRow> ListScheduled(ReportFilter? filter = null, int page = 1, int pageSize = 25) =>
        ListScheduled(filter ?? new(), page, pageSize, null);

    /// <summary>Lists services with their deliveries (Serviços), by id.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    public ReportPage<ServiceReportRow> ListServices(ServiceReportFilter? filter = null, int page = 1, int pageSize = 25) =>
        ListServices(filter ?? new(), page, pageSize, null);

    /// <summary>Lists messages, oldest first.</summary>
    /// <param name="filter">Filters; null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    public ReportPage<MessageReportRow> ListMessages(MessageReportFilter? filter = null, int page = 1, int pageSize = 25) =>
        ListMessages(filter ?? new(), page, pageSize, null);

    /// <summary>Lists the days' work of drivers (jornada de trabalho), in the order of their beginning.</summary>
    /// <param name="filter">Filters; the days are those of the beginning, carrier and branch those of the driver. Null for none.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    public ReportPage<WorkDayRow> ListWorkingHours(ReportFilter? filter = null, int page = 1, int pageSize = 25) =>
        ListWorkingHours(filter ?? new(), page, pageSize, null);

    /// <summary>Lists drivers with their status (status do portador), by id.</summary>
    /// <param name="carrierId">The id of their carrier; null for all.</param>
    /// <param name="page">The number of the page, from 1.</param>
    /// <param name="pageSize">The number of rows on a page, from 1 to 1,000. The default is 25.</param>
    public ReportPage<DriverStatusRow> ListDriverStatus(int? carrierId = null, int page = 1, int pageSize = 25) =>
        ListDriverStatus(carrierId, page, pageSize, null);

    internal Dashboard GetDashboard(PlatformScope? scope) =>
        Read(scope, context => new DriverReports(context).AddTo(new ServiceTotals(context).Dashboard()));

    internal SchedulingReport GetScheduling(ReportFilter filter, PlatformScope? scope) => Read(scope, context => new ServiceTotals(context).Scheduling(filter));

    internal ServiceIndicators GetServiceIndicators(ReportFilter filter, IndicatorDate date, PlatformScope? scope) =>
        Read(scope, context => new ServiceTotals(context).Indicators(filter, date));

    internal SupportIndicators GetSupportIndicators(ReportFilter filter, IndicatorDate date, PlatformScope? scope) =>
        Read(scope, context => new SupportTotals(context).Indicators(filter, date));

    internal DeadlineIndicators GetDeadlineIndicators(ReportFilter filter, IndicatorDate date, PlatformScope? scope) =>
        Read(scope, context => new ServiceTotals(context).Deadlines(filter, date));

    internal Ranking GetRanking(ReportFilter filter, PlatformScope? scope) => Read(scope, context => new ServiceTotals(context).Rank(filter));

    internal MessageReport GetMessages(MessageReportFilter filter, PlatformScope? scope) => Read(scope, context => new MessageReportList(context, _messages).Count(filter));

    internal ReportPage<ScheduledServiceRow> ListScheduled(ReportFilter filter, int page, int pageSize, PlatformScope? scope) =>
        Page(scope, page, pageSize, context => new ServiceReportList(context).FindScheduled(filter), (context, one) => new ServiceReportList(context).ScheduledRowOf(one));

    internal ReportPage<ServiceReportRow> ListServices(ServiceReportFilter filter, int page, int pageSize, PlatformScope? scope) =>
        Page(scope, page, pageSize, context => new ServiceReportList(context).Find(filter), (context, one) => new ServiceReportList(context).RowOf(one));

    internal ReportPage<MessageReportRow> ListMessages(MessageReportFilter filter, int page, int pageSize, PlatformScope? scope) =>
        Page(scope, page, pageSize, context => new MessageReportList(context, _messages).Find(filter), (context, one) => new MessageReportList(context, _messages).RowOf(one));

    internal ReportPage<WorkDayRow> ListWorkingHours(ReportFilter filter, int page, int pageSize, PlatformScope? scope) =>
        Page(scope, page, pageSize, context => new DriverReports(context).FindWork(filter), (context, one) => new DriverReports(context).RowOf(one));

    internal ReportPage<DriverStatusRow> ListDriverStatus(int? carrierId, int page, int pageSize, PlatformScope? scope) =>
        Page(scope, page, pageSize, context => new DriverReports(context).FindDrivers(carrierId), (context, one) => new DriverReports(context).RowOf(one));

    internal IEnumerable<ScheduledServiceRow> StreamScheduled(ReportFilter filter, PlatformScope? scope) =>
        Stream(scope, context => new ServiceReportList(context).FindScheduled(filter), (context, one) => new ServiceReportList(context).ScheduledRowOf(one));

    internal IEnumerable<ServiceReportRow> StreamServices(ServiceReportFilter filter, PlatformScope? scope) =>
        Stream(scope, context => new ServiceReportList(context).Find(filter), (context, one) => new ServiceReportList(context).RowOf(one));

    internal IEnumerable<MessageReportRow> StreamMessages(MessageReportFilter filter, PlatformScope? scope) =>
        Stream(scope, context => new MessageReportList(context, _messages).Find(filter), (context, one) => new MessageReportList(context, _messages).RowOf(one));

    internal IEnumerable<WorkDayRow> StreamWorkingHours(ReportFilter filter, PlatformScope? scope) =>
        Stream(scope, context => new DriverReports(context).FindWork(filter), (context, one) => new DriverReports(context).RowOf(one));

    internal IEnumerable<DriverStatusRow> StreamDriverStatus(int? carrierId, PlatformScope? scope) =>
        Stream(scope, context => new DriverReports(context).FindDrivers(carrierId), (context, one) => new DriverReports(context).RowOf(one));

    private T Read<T>(PlatformScope? scope, Func<ReportContext, T> read) => _world.Do(() => read(new ReportContext(_world, scope)));

    private ReportPage<TRow> Page<T, TRow>(
        PlatformScope? scope, int page, int pageSize, Func<ReportContext, IEnumerable<T>> find, Func<ReportContext, T, TRow?> rowOf)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(page, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(pageSize, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(pageSize, MaxPageSize);
        return Read(scope, context =>
        {
            var (total, shown, skip) = (0, new List<T>(), (long)(page - 1) * pageSize);
            foreach (var one in find(context))
            {
                if (total++ >= skip && shown.Count < pageSize)
                    shown.Add(one);
            }

            return new ReportPage<TRow>(total, [.. shown.Select(one => rowOf(context, one)).OfType<TRow>()]);
        });
    }

    // A file shows each row as it was when it was written, of what matched when it was begun.
    private IEnumerable<TRow> Stream<T, TRow>(
        PlatformScope? scope, Func<ReportContext, IEnumerable<T>> find, Func<ReportContext, T, TRow?> rowOf)
    {
        var all = Read(scope, context => find(context).ToArray());
        for (var start = 0; start < all.Length; start += RowsAtOnce)
        {
            var part = new ArraySegment<T>(all, start, Math.Min(RowsAtOnce, all.Length - start));
            foreach (var row in Read(scope, context => part.Select(one => rowOf(context, one)).OfType<TRow>().ToList()))
                yield return row;
        }
    }
}
