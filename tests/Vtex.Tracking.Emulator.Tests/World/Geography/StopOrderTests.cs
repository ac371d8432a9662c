using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class StopOrderTests
{
    private static readonly GeoPoint Start = new(-23.55, -46.64);

    [Fact]
    public void Every_stop_is_driven_to_once_and_the_given_order_is_never_shorter() =>
        ForAllTours(StopOrder.MaxStops, (stops, type) =>
        {
            var times = new TravelMatrix(Start, stops, type);
            int[] given = [.. Enumerable.Range(0, stops.Length)];
            int[] order = [.. StopOrder.Shortest(Start, stops, type)];
            return order.Order().SequenceEqual(given) && times.TotalOf(order) <= times.TotalOf(given);
        });

    [Fact]
    public void No_order_of_up_to_eight_stops_is_shorter() =>
        ForAllTours(8, (stops, type) =>
        {
            var times = new TravelMatrix(Start, stops, type);
            return StopOrder.Shortest(Start, stops, type).SequenceEqual(FirstShortest(times));
        }, runs: 60);

    [Fact]
    public void The_search_comes_close_to_the_shortest_where_that_is_known()
    {
        var (shortest, found) = (0, 0);
        ForAllTours(StopOrder.MaxExactStops, (stops, type) =>
        {
            var times = new TravelMatrix(Start, stops, type);
            shortest += times.TotalOf(ExactStopOrder.Find(times));
            found += times.TotalOf(StopOrderSearch.Find(times));
            return true;
        });

        Assert.InRange(found, shortest, shortest * 1.03);
    }

    [Fact]
    public void The_search_never_makes_the_best_order_worse() =>
        ForAllTours(StopOrder.MaxExactStops, (stops, type) =>
        {
            GeoPoint[] best = [.. StopOrder.Shortest(Start, stops, type).Select(index => stops[index])];
            var times = new TravelMatrix(Start, best, type);
            return times.TotalOf(StopOrderSearch.Find(times)) == times.TotalOf([.. Enumerable.Range(0, best.Length)]);
        });

    [Fact]
    public void The_same_tour_has_the_same_order_each_time() =>
        ForAllTours(StopOrder.MaxStops, (stops, type) =>
            StopOrder.Shortest(Start, stops, type).SequenceEqual(StopOrder.Shortest(Start, [.. stops], type)));

    [Fact]
    public void Stops_at_one_place_keep_their_order() =>
        Assert.Equal([0, 1, 2, 3, 4], StopOrder.Shortest(Start, [Start, Start, Start, Start, Start], "moto"));

    [Fact]
    public void Stops_along_a_road_are_driven_in_passing()
    {
        var end = new GeoPoint(-22.9, -43.17);
        int[] along = [.. Enumerable.Range(0, StopOrder.MaxStops).Select(number => number * 8 % StopOrder.MaxStops)];
        GeoPoint[] stops = [.. along.Select(part => Start.Toward(end, (part + 1) / 22.0))];

        var order = StopOrder.Shortest(Start, stops, "carro");

        Assert.Equal(Enumerable.Range(0, StopOrder.MaxStops), order.Select(index => along[index]));
    }

    [Fact]
    public void A_tour_without_stops_has_an_empty_order() => Assert.Empty(StopOrder.Shortest(Start, [], "carro"));

    [Fact]
    public void More_than_21_stops_are_refused_with_the_limit()
    {
        var refused = Assert.Throws<WorldRuleException>(() => StopOrder.Shortest(Start, new GeoPoint[22], "carro"));

        Assert.Contains("22 stops", refused.Message, StringComparison.Ordinal);
        Assert.Contains("at most 21", refused.Message, StringComparison.Ordinal);
    }

    private static void ForAllTours(int most, Func<GeoPoint[], string, bool> holds, int runs = 100) =>
        Prop.ForAll(Places.Stops(most).ToArbitrary(), Places.VehicleTypes.ToArbitrary(), holds)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(runs));

    // All orders in ascending sequence; the first of the shortest is the one that counts.
    private static int[] FirstShortest(TravelMatrix times) =>
        Orders([.. Enumerable.Range(0, times.Stops)]).MinBy(order => times.TotalOf(order))!;

    private static IEnumerable<int[]> Orders(int[] left) =>
        left.Length == 0
            ? [[]]
            : left.SelectMany(
                first => Orders([.. left.Where(stop => stop != first)]),
                (first, rest) => (int[])[first, .. rest]);
}
