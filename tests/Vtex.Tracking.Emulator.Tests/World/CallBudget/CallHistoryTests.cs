using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.CallBudget;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class CallHistoryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_judges_and_reports_as_the_rule_says()
    {
        var steps = Gen.Choose(0, 100_000).ListOf(40).ToArbitrary();
        foreach (var enforcement in Enum.GetValues<CallBudgetEnforcement>())
        {
            Prop.ForAll(steps, seeds =>
            {
                var (ledger, naive, now) = (new CallHistory(), new NaiveCallBudget(enforcement), Start);
                foreach (var seed in seeds)
                {
                    now += TimeSpan.FromMinutes(30 * (seed % 4));
                    var call = Call(seed);
                    Assert.Equal(naive.Note(call, now), ledger.Note(call, now, enforcement));
                    Assert.Equal(naive.TooOften(now), Lines(ledger, now));
                }
            }).QuickCheckThrowOnFailure();
        }
    }

    [Fact]
    public void The_sixth_hour_to_the_tick_is_soon_enough()
    {
        var ledger = new CallHistory();
        var call = new BudgetedCall("a", "GET /services", "");
        Assert.Null(Note(ledger, call, Start));
        Assert.Equal(Start.AddHours(6), Note(ledger, call, Start.AddHours(6).AddTicks(-1)));
        Assert.Null(Note(ledger, call, Start.AddHours(6)));
    }

    [Fact]
    public void A_clock_that_is_set_back_bars_nobody()
    {
        var ledger = new CallHistory();
        var call = new BudgetedCall("a", "GET /services", "");
        Assert.Null(Note(ledger, call, Start));
        Assert.Null(Note(ledger, call, Start.AddYears(-1)));
        Assert.NotNull(Note(ledger, call, Start.AddYears(-1)));
        Assert.Null(Note(ledger, call, DateTimeOffset.MaxValue));
        Assert.Equal(DateTimeOffset.MaxValue, Note(ledger, call, DateTimeOffset.MaxValue));
    }

    [Fact]
    public void Its_memory_is_bounded_and_what_was_called_last_is_known()
    {
        var ledger = new CallHistory();
        BudgetedCall? last = null;
        for (var i = 0; i < 3 * CallHistory.MaxStored; i++)
        {
            last = new BudgetedCall("a", "GET /services", i.ToString(CultureInfo.InvariantCulture));
            Assert.Null(Note(ledger, last, Start.AddTicks(i)));
            Assert.InRange(ledger.Count, 1, CallHistory.MaxStored);
        }

        for (var i = 0; i < 100; i++)
            Assert.NotNull(Note(ledger, last!, Start.AddHours(1)));
        Assert.Contains(ledger.TooOften(Start.AddHours(1)), record => record.CallsInWindow == CallWindow.MaxCounted);
    }

    private static BudgetedCall Call(int seed) => new(
        seed / 4 % 5 == 0 ? "b" : "a",
        seed / 20 % 4 == 0 ? "GET /services/{idDeliveryService}" : "GET /services",
        (seed / 80 % 2).ToString(CultureInfo.InvariantCulture),
        seed / 20 % 4 == 0 ? null : (seed / 160 % 5) + 1);

    private static DateTimeOffset? Note(CallHistory ledger, BudgetedCall call, DateTimeOffset now) =>
        ledger.Note(call, now, CallBudgetEnforcement.PerRequest);

    private static IEnumerable<string> Lines(CallHistory ledger, DateTimeOffset now) => ledger.TooOften(now)
        .Select(record => $"{(record.Key.Identity, record.Key.Endpoint, record.Key.Parameters)} {record.CallsInWindow} {record.NextCallAt:O}")
        .Order(StringComparer.Ordinal);
}
