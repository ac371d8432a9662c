using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.World.Feeds;

namespace Vtex.Tracking.Emulator.Tests.World.Orders;

/// <summary>A feed gives each change until it is committed, whatever happens in between.</summary>
public sealed class FeedWalkTests
{
    private const string Key = "chave";

    private static readonly OrderFilter All = new(Statuses: []);

    [Fact]
    public void No_change_is_lost_before_it_is_committed_and_none_comes_after() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(2026, 1131), // the same walks each time
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 59), 40).ToArbitrary(), WalkAsync));

    private static async Task WalkAsync(int[] steps)
    {
        var universe = Worlds.Create();
        universe.Feeds.ConfigureFeed(Key, All, TimeSpan.FromMinutes(4), TimeSpan.FromDays(14));
        var (committed, seen) = (new HashSet<long>(), new List<(OrderChange Change, string Handle)>());
        foreach (var step in steps)
        {
            switch (step % 6)
            {
                case 0: universe.PlaceOrder(); break;
                case 1: await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(step / 6), TestContext.Current.CancellationToken); break;
                case 2 when seen.Count > 0:
                    var (change, handle) = seen[step % seen.Count];
                    Assert.True(universe.Feeds.Commit(Key, [handle, "nada"]));
                    committed.Add(change.Number);
                    break;
                case 3: universe.Feeds.ConfigureFeed(Key, All, TimeSpan.FromMinutes(step / 6), TimeSpan.FromDays(14)); break;
                case 4: universe = Restarted(universe); break;
                default:
                    var read = universe.Feeds.Read(Key, (step / 6) + 1)!;
                    Assert.DoesNotContain(read, item => committed.Contains(item.Change.Number));
                    Assert.Distinct(read.Select(item => item.Change.Number));
                    seen.AddRange(read);
                    break;
            }
        }

        var expected = universe.Events.OfType<Emulator.World.Orders.OrderEvent>().Select(happened => happened.Sequence).Except(committed);
        universe.Feeds.ConfigureFeed(Key, All, TimeSpan.FromMinutes(4), TimeSpan.FromDays(14));
        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(20), TestContext.Current.CancellationToken);
        Assert.Equal(expected.Order(), Rest(universe).Order());
        Assert.Equal(await Samples.ExportAsync(universe), await Samples.ExportAsync(Restarted(universe)));
    }

    private static IEnumerable<long> Rest(Universe universe)
    {
        while (universe.Feeds.Read(Key, 10) is { Count: > 0 } read)
        {
            foreach (var (change, _) in read)
                yield return change.Number;
        }
    }

    private static Universe Restarted(Universe universe)
    {
        var again = new Universe("loja", new EmulatorClock(universe.Clock.GetUtcNow()), universe.Options);
        again.Replay(universe.Events);
        return again;
    }
}
