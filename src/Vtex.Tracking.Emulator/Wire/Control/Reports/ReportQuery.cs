using Vtex.Tracking.Emulator.World.Lifecycle;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the filters of reports from a query.</summary>
internal sealed class ReportQuery
{
    private readonly FaultList _faults;
    private readonly QueryReader _query;

    private ReportQuery(HttpContext context, FaultList faults)
    {
        _faults = faults;
        _query = new QueryReader(context.Request.Query, faults);
    }

    public static string[] Paging { get; } = ["page", "pageSize"];

    public static string[] Common { get; } = ["from", "until", "carrier", "branch", "partner"];

    public static string[] Indicators { get; } = ["date", .. Common];

    public static string[] Services { get; } = ["date", "from", "until", "plate", "driver", "partner", "carrier", "orderNumber", "invoice", "status", "customer"];

    public static string[] Messages { get; } = ["from", "until", "invoice", "orderNumber", "carrier", "channel", "status", "event"];

    public int Page => _query.Int32("page", 1, 1, int.MaxValue);

    public int PageSize => _query.Int32("pageSize", 25, 1, PlatformReports.MaxPageSize);

    /// <exception cref="FaultyRequestException">A parameter breaks its rule.</exception>
    public static T Read<T>(HttpContext context, Func<ReportQuery, T> read)
    {
        var faults = new FaultList();
        var result = read(new ReportQuery(context, faults));
        faults.ThrowIfAny();
        return result;
    }

    public int? Id(string name) => _query.Int32(name, 0, 1, int.MaxValue) is > 0 and var id ? id : null;

    public IndicatorDate IndicatorDate(IndicatorDate otherwise) => Named<IndicatorDate>("date") ?? otherwise;

    public ReportFilter CommonFilter()
    {
        var (from, until) = Days();
        return new ReportFilter { From = from, Until = until, CarrierId = Id("carrier"), BranchId = Id("branch"), PartnerId = Id("partner") };
    }

    public ServiceReportFilter ServiceFilter()
    {
        var (from, until) = Days();
        return new ServiceReportFilter
        {
            Date = Named<ServiceReportDate>("date") ?? default,
            From = from,
            Until = until,
            Plate = _query.Text("plate"),
            Driver = _query.Text("driver"),
            PartnerId = Id("partner"),
            CarrierId = Id("carrier"),
            OrderNumber = _query.Text("orderNumber"),
            Invoice = _query.Text("invoice"),
            Status = Worded("status", ServiceStatusWords),
            Customer = _query.Text("customer"),
        };
    }

    public MessageReportFilter MessageFilter()
    {
        var (from, until) = Days();
        return new MessageReportFilter
        {
            From = from,
            Until = until,
            Invoice = _query.Text("invoice"),
            OrderNumber = _query.Text("orderNumber"),
            CarrierId = Id("carrier"),
            Channel = Named<MessageChannel>("channel"),
            Status = Named<MessageStatus>("status"),
            Event = Named<MessageEvent>("event"),
        };
    }

    private static (ServiceStatus Value, string Word)[] ServiceStatusWords { get; } = [.. Enum.GetValues<ServiceStatus>().Select(status => (status, status.Describe()))];

    private (DateOnly? From, DateOnly? Until) Days()
    {
        var (from, until) = (_query.Day("from"), _query.Day("until"));
        if (until < from)
            _faults.Add("until", "must not lie before from.");
        return (from, until);
    }

    private T? Named<T>(string name)
        where T : struct, Enum => Worded(name, [.. Enum.GetValues<T>().Select(value => (value, value.ToString()))]);

    private T? Worded<T>(string name, (T Value, string Word)[] known)
        where T : struct, Enum
    {
        if (_query.Text(name) is not { } text)
            return null;
        foreach (var (value, word) in known)
        {
            if (StatusNames.Same(word, text))
                return value;
        }

        _faults.Add(name, $"must be one of: {string.Join(", ", known.Select(one => one.Word))}.");
        return null;
    }
}
