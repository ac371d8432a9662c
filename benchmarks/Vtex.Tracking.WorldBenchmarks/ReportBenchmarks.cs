using BenchmarkDotNet.Attributes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>Reports over a million services: each in less than 300 ms, the first one, which makes the counts, set apart.</summary>
[MemoryDiagnoser]
public class ReportBenchmarks
{
    private const int Days = 50;

    private readonly ReportFilter _tenDays = new() { From = DateOnly.FromDateTime(Samples.Morning.Date), Until = DateOnly.FromDateTime(Samples.Morning.Date.AddDays(9)) };

    private Universe _universe = null!;

    [Params(10_000, 1_000_000)]
    public int Services { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _universe = Samples.Universe();
        for (var day = 0; day < Days; day++)
        {
            _universe.Services.Create([.. Enumerable.Range(day * Services / Days, Services / Days).Select(Service)]);
            _universe.Clock.AdvanceAsync(TimeSpan.FromDays(1)).Wait();
        }

        _universe.Reports.GetServiceIndicators();
        _universe.Reports.GetMessages();
    }

    [Benchmark(Baseline = true)]
    public object ListOfTheApi() => _universe.Platform.List(new ServiceFilter { Invoice = "NF-5000" });

    [Benchmark]
    public object ServiceIndicators() => _universe.Reports.GetServiceIndicators();

    [Benchmark]
    public object DeadlineIndicatorsOfTenDays() => _universe.Reports.GetDeadlineIndicators(_tenDays);

    [Benchmark]
    public object Scheduling() => _universe.Reports.GetScheduling();

    [Benchmark]
    public object ScheduledFirstPage() => _universe.Reports.ListScheduled();

    [Benchmark]
    public object Ranking() => _universe.Reports.GetRanking();

    [Benchmark]
    public object Dashboard() => _universe.Reports.GetDashboard();

    [Benchmark]
    public object ServicesFirstPage() => _universe.Reports.ListServices();

    [Benchmark]
    public object ServicesByOrderNumber() => _universe.Reports.ListServices(new ServiceReportFilter { OrderNumber = "P-5000" });

    [Benchmark]
    public object Messages() => _universe.Reports.GetMessages();

    [Benchmark]
    public object MessagesFirstPage() => _universe.Reports.ListMessages();

    private static ServiceDetails Service(int number) => Samples.Service(number) with
    {
        OrderNumber = $"P-{number}",
        ShippingCompanyId = number % 20,
        Scheduling = number % 2 == 0 ? new ServiceScheduling { CustomerTime = Samples.Morning.AddDays(number % 60), Morning = true } : null,
    };
}
