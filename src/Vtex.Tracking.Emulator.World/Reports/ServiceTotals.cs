using Vtex.Tracking.Emulator.World.Facts;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Reports;

/// <summary>Adds up what is counted of services.</summary>
internal sealed class ServiceTotals(ReportContext context)
{
    public ServiceIndicators Indicators(ReportFilter filter, IndicatorDate date)
    {
        var (statuses, routed, ratings) = (new StatusTotals(), 0, new SortedDictionary<int, RatingTotal>());
        foreach (var (key, count) in Count(filter, date == IndicatorDate.Deadline))
        {
            statuses.Add(key, count);
            routed += key.WasRouted ? count : 0;
            if (key.Rating > 0)
                ratings[CarrierOf(key)] = ratings.GetValueOrDefault(CarrierOf(key)).Add(key, count);
        }

        return new ServiceIndicators
        {
            Services = statuses.Counts,
            PutOnRoutes = routed,
            Ratings = [.. ratings.Select(carrier => new CarrierRating(IdOf(carrier.Key), context.CarrierName(carrier.Key), carrier.Value.Count, carrier.Value.Mean ?? 0))],
        };
    }

    public DeadlineIndicators Deadlines(ReportFilter filter, IndicatorDate date)
    {
        var (statuses, carriers) = (new StatusTotals(), new SortedDictionary<int, CarrierDeadlines>());
        foreach (var (key, count) in Count(filter, date == IndicatorDate.Deadline))
        {
            statuses.Add(key, count);
            var id = CarrierOf(key);
            var carrier = carriers.GetValueOrDefault(id) ?? new CarrierDeadlines { CarrierId = IdOf(id), Carrier = context.CarrierName(id) };
            carriers[id] = carrier with
            {
                Services = carrier.Services + count,
                NotMonitored = carrier.NotMonitored + (key.WasStarted ? 0 : count),
                WithDeadline = carrier.WithDeadline + (key.Deadline == Timeliness.None ? 0 : count),
                InDeadline = carrier.InDeadline + (key.Deadline == Timeliness.In ? count : 0),
                OutOfDeadline = carrier.OutOfDeadline + (key.Deadline == Timeliness.Out ? count : 0),
                Undecided = carrier.Undecided + (key.Deadline == Timeliness.Undecided ? count : 0),
            };
        }

        return new DeadlineIndicators
        {
            Services = statuses.Counts,
            Carriers = [.. carriers.Values],
            InDeadline = carriers.Values.Sum(carrier => carrier.InDeadline),
            OutOfDeadline = carriers.Values.Sum(carrier => carrier.OutOfDeadline),
            Undecided = carriers.Values.Sum(carrier => carrier.Undecided),
        };
    }

    public SchedulingReport Scheduling(ReportFilter filter)
    {
        int total = 0, fromIntegration = 0, fromCustomer = 0;
        int[] onDay = new int[4], inPeriod = new int[4];
        foreach (var (key, count) in Count(filter, byScheduled: true))
        {
            total += count;
            onDay[(int)key.OnDay] += count;
            inPeriod[(int)key.InPeriod] += count;
            fromIntegration += key.Origin == ScheduleOrigin.Integration ? count : 0;
            fromCustomer += key.Origin == ScheduleOrigin.Customer ? count : 0;
        }

        return new SchedulingReport
        {
            Total = total,
            InDeadline = onDay[(int)Timeliness.In],
            OutOfDeadline = onDay[(int)Timeliness.Out],
            DeadlineUndecided = onDay[(int)Timeliness.Undecided],
            InPeriod = inPeriod[(int)Timeliness.In],
            OutOfPeriod = inPeriod[(int)Timeliness.Out],
            PeriodUndecided = inPeriod[(int)Timeliness.Undecided],
            WithoutPeriod = inPeriod[(int)Timeliness.None],
            ByIntegration = fromIntegration,
            ByCustomer = fromCustomer,
            ByBackOffice = total - fromIntegration - fromCustomer,
        };
    }

    public Ranking Rank(ReportFilter filter)
    {
        var (carriers, drivers) = (new Dictionary<int, RankTotal>(), new Dictionary<int, RankTotal>());
        foreach (var (key, count) in Count(filter, byScheduled: false))
        {
            var party = context.Facts.Parties[key.Party];
            carriers[party.Carrier] = carriers.GetValueOrDefault(party.Carrier).Add(key, count);
            if (party.Driver != 0)
                drivers[party.Driver] = drivers.GetValueOrDefault(party.Driver).Add(key, count);
        }

        return new Ranking(
            RankTotal.Order(carriers, context.CarrierName),
            RankTotal.Order(drivers, id => (context.State.Drivers.Find(id)?.Setting as DriverDetails)?.Username));
    }

    public Dashboard Dashboard()
    {
        var today = BrasiliaTime.DayOf(context.Now);
        var (all, now, ratings, late) = (new StatusTotals(), new StatusTotals(), default(RatingTotal), 0);
        var days = new Dictionary<int, (int Registered, int Done)>();
        foreach (var (key, count) in Count(new ReportFilter(), byScheduled: false))
        {
            all.Add(key, count);
            ratings = ratings.Add(key, count);
            late += key.Deadline == Timeliness.Out ? count : 0;
            if (key.Day == today.DayNumber)
                now.Add(key, count);
            var day = days.GetValueOrDefault(key.Day);
            if (key.Day > today.DayNumber - 7)
                days[key.Day] = (day.Registered + count, day.Done + (key.Status == ServiceStatus.Delivered ? count : 0));
        }

        return new Dashboard
        {
            Day = today,
            Services = all.Counts,
            RegisteredToday = now.Counts,
            ScheduledToday = Scheduling(new ReportFilter { From = today, Until = today }),
            OutOfDeadline = late,
            LastDays = [.. Enumerable.Range(today.DayNumber - 6, 7).Where(day => day >= 0)
                .Select(day => new DashboardDay(DateOnly.FromDayNumber(day), days.GetValueOrDefault(day).Registered, days.GetValueOrDefault(day).Done))],
            MeanRating = ratings.Mean,
        };
    }

    private IEnumerable<(FactKey Key, int Count)> Count(ReportFilter filter, bool byScheduled) =>
        context.Facts.Count(byScheduled, ReportContext.Days(filter.From, filter.Until), context.Parties(filter));

    private int CarrierOf(FactKey key) => context.Facts.Parties[key.Party].Carrier;

    private static int? IdOf(int carrier) => carrier == 0 ? null : carrier;
}

/// <summary>Adds up services by status.</summary>
internal sealed class StatusTotals
{
    private readonly int[] _counts = new int[Enum.GetValues<ServiceStatus>().Length];

    public ServiceCounts Counts => new()
    {
        Total = _counts.Sum(),
        Active = Of(ServiceStatus.Active),
        Routed = Of(ServiceStatus.Routed),
        InProgress = Of(ServiceStatus.InProgress),
        Paused = Of(ServiceStatus.Paused),
        Delivered = Of(ServiceStatus.Delivered),
        NotDelivered = Of(ServiceStatus.NotDelivered),
        Cancelled = Of(ServiceStatus.CancelledByBackOffice) + Of(ServiceStatus.CancelledByCustomer),
        Returned = Of(ServiceStatus.ReturnedToSender),
    };

    public void Add(FactKey key, int count) => _counts[(int)key.Status] += count;

    private int Of(ServiceStatus status) => _counts[(int)status];
}

/// <summary>Adds up ratings.</summary>
internal readonly record struct RatingTotal(int Count, long Sum)
{
    public double? Mean => Count == 0 ? null : (double)Sum / Count;

    public RatingTotal Add(FactKey key, int count) => key.Rating == 0 ? this : new(Count + count, Sum + ((long)key.Rating * count));
}

/// <summary>Adds up what a ranking goes by.</summary>
internal readonly record struct RankTotal(int Done, int NotDone, int InTime, int Late, RatingTotal Ratings)
{
    public RankTotal Add(FactKey key, int count) => new(
        Done + (key.Status == ServiceStatus.Delivered ? count : 0),
        NotDone + (key.Status is ServiceStatus.NotDelivered or ServiceStatus.ReturnedToSender ? count : 0),
        InTime + (key.Deadline == Timeliness.In ? count : 0),
        Late + (key.Deadline == Timeliness.Out ? count : 0),
        Ratings.Add(key, count));

    /// <summary>Orders carriers or drivers by what they did; equal ones by id.</summary>
    public static IReadOnlyList<RankingRow> Order(Dictionary<int, RankTotal> totals, Func<int, string?> nameOf) => [.. totals
        .OrderByDescending(total => Share(total.Value.Done, total.Value.NotDone))
        .ThenByDescending(total => Share(total.Value.InTime, total.Value.Late))
        .ThenByDescending(total => total.Value.Ratings.Mean ?? 0)
        .ThenByDescending(total => total.Value.Done)
        .ThenBy(total => total.Key)
        .Select((total, place) => new RankingRow
        {
            Place = place + 1,
            Id = total.Key == 0 ? null : total.Key,
            Name = nameOf(total.Key),
            Done = total.Value.Done,
            NotDone = total.Value.NotDone,
            InTime = total.Value.InTime,
            Late = total.Value.Late,
            Ratings = total.Value.Ratings.Count,
            MeanRating = total.Value.Ratings.Mean,
        })];

    private static double Share(int good, int bad) => good + bad == 0 ? -1 : (double)good / (good + bad);
}
