using System.Web;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Paging;

namespace Vtex.Tracking.Client.Tests.Paging;

public sealed class DayWindowsTests : IDisposable
{
    private static readonly BrasiliaDay First = new(2031, 1, 1);

    private readonly ScriptedServer _server = new();
    private readonly VtexTrackingClient _tracking;

    public DayWindowsTests() => _tracking = _server.Client();

    public void Dispose() => _tracking.Dispose();

    [Fact]
    public void The_windows_cover_every_day_once_and_in_order_and_are_short_enough() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(Gen.Choose(-400_000, 400_000)), Arb.From(Gen.Choose(0, 1_000)), (start, length) =>
            {
                var first = First.AddDays(start);
                var filter = new DeliveryServiceFilter { From = first, To = first.AddDays(length), Status = "Ativo" };

                var windows = DayWindows.Of(filter).ToList();

                Assert.All(windows, window => Assert.InRange(Length(window!), 1, 31));
                Assert.All(windows, window => Assert.Equal("Ativo", window!.Status?.Value));
                Assert.Equal(
                    Enumerable.Range(0, length + 1).Select(first.AddDays),
                    windows.SelectMany(window => Enumerable.Range(0, Length(window!)).Select(window!.From!.Value.AddDays)));
                // None is made that a longer window before it could have held.
                Assert.Equal((length + 31) / 31, windows.Count);
            }));

    [Fact]
    public void The_last_days_of_the_calendar_are_no_trouble()
    {
        var filter = new DeliveryServiceFilter { From = new BrasiliaDay(9999, 11, 1), To = new BrasiliaDay(9999, 12, 31) };

        Assert.Equal(2, DayWindows.Of(filter).Count());
    }

    [Fact]
    public void A_range_that_is_open_or_short_is_asked_for_as_it_is()
    {
        DeliveryServiceFilter?[] filters =
        [
            null,
            new() { From = First },
            new() { To = First },
            new() { From = First, To = First.AddDays(30) },
        ];

        Assert.All(filters, filter => Assert.Same(filter, Assert.Single(DayWindows.Of(filter))));
    }

    [Fact]
    public async Task Lists_ask_for_one_window_after_the_other_and_only_as_they_are_needed()
    {
        var filter = new DeliveryServiceFilter { From = First, To = First.AddDays(69), PageSize = 2 };
        HoldOneServiceADay();

        var seen = new List<int?>();
        await foreach (var service in _tracking.Services.ListAsync(filter))
        {
            seen.Add(service.IdDeliveryService);
            if (seen.Count == 32)
                break;
        }

        Assert.Equal(Enumerable.Range(0, 32).Select(day => (int?)day), seen);
        Assert.Contains("dateInit=2031-02-01&dateEnd=2031-03-03", _server.Calls[^1].PathAndQuery, StringComparison.Ordinal);
        Assert.All(_server.Calls.SkipLast(1), call =>
            Assert.Contains("dateInit=2031-01-01&dateEnd=2031-01-31", call.PathAndQuery, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_services_of_a_long_range_come_once_and_in_order()
    {
        var filter = new DeliveryServiceFilter { From = First, To = First.AddDays(99) };
        HoldOneServiceADay();

        var services = await _tracking.Services.ListAsync(filter).Select(service => service.IdDeliveryService).ToListAsync();
        var onRoutes = await _tracking.Routes.ListServicesAsync(filter).CountAsync();

        Assert.Equal(Enumerable.Range(0, 100).Select(day => (int?)day), services);
        Assert.Equal(100, onRoutes);
    }

    [Fact]
    public async Task A_service_that_is_met_in_two_windows_comes_once()
    {
        _server.Answer(() => Answers.Json("""{"totalCount":2,"data":[{"idDeliveryService":7},{}]}"""));

        var services = await _tracking.Routes
            .ListServicesAsync(new DeliveryServiceFilter { From = First, To = First.AddDays(40) }).ToListAsync();

        // Those without an id cannot be told apart, so that none of them is kept back.
        Assert.Equal([7, null, null], services.Select(service => service.IdDeliveryService));
    }

    [Fact]
    public async Task One_page_does_not_cover_more_days_than_one_call_may()
    {
        var filter = new DeliveryServiceFilter { From = First, To = First.AddDays(31) };

        var refusal = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _tracking.Services.GetPageAsync(filter));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _tracking.Routes.GetServicesPageAsync(filter));

        Assert.Contains("at most 30 apart, not 31", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_server.Requests);
    }

    [Fact]
    public async Task A_range_in_reverse_is_refused()
    {
        var filter = new DeliveryServiceFilter { From = First, To = First.AddDays(-1) };

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _tracking.Services.GetPageAsync(filter));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await _tracking.Services.ListAsync(filter).CountAsync());
    }

    private static int Length(DeliveryServiceFilter window) => window.To!.Value.DaysSince(window.From!.Value) + 1;

    /// <summary>Each day from the first has a service, whose id is the number of the day.</summary>
    private void HoldOneServiceADay() => _server.Api = (request, _) =>
    {
        var query = HttpUtility.ParseQueryString(new Uri("http://x" + request.PathAndQuery).Query);
        var (init, end) = (DateOnly.Parse(query["dateInit"]!, null), DateOnly.Parse(query["dateEnd"]!, null));
        var page = int.Parse(query["page"] ?? "1", null);
        var pageSize = int.Parse(query["pageSize"] ?? "25", null);
        var start = init.DayNumber - new DateOnly(First.Year, First.Month, First.Day).DayNumber;
        var ids = Enumerable.Range(start, end.DayNumber - init.DayNumber + 1).ToList();
        var data = string.Join(",", ids.Skip((page - 1) * pageSize).Take(pageSize)
            .Select(id => $$"""{"idDeliveryService":{{id}}}"""));
        return Task.FromResult(Answers.Json(
            $$"""{"page":{{page}},"pageSize":{{pageSize}},"totalCount":{{ids.Count}},"data":[{{data}}]}"""));
    };
}
