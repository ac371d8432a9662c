using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.PostgreSql;
using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Whatever happens in whatever order, the store does what the simple model does.</summary>
public sealed class ModelTests(SharedServer server)
{
    private static readonly string[] Keys = ["a/1", "a/2", "b"];

    [Fact]
    public async Task It_does_what_the_model_does()
    {
        await using var schema = server.NewSchema();
        PostgreSqlCallBudgetStore[] stores = [await NewStoreAsync(schema), await NewStoreAsync(schema)];
        var run = 0;
        await Task.Run(
            () => Prop.ForAll(
                Gen.Choose(0, 1_000_000).ListOf(40).ToArbitrary(),
                seeds => CheckAsync(stores, $"{run++}/", seeds).GetAwaiter().GetResult())
                .Check(Config.QuickThrowOnFailure.WithMaxTest(60)),
            TestContext.Current.CancellationToken);
    }

    /// <summary>One that has just cleaned up and will not again: the model never does.</summary>
    private static async Task<PostgreSqlCallBudgetStore> NewStoreAsync(TestSchema schema)
    {
        var store = schema.NewStore(options => options.CleanupInterval = TimeSpan.FromDays(365));
        await store.CompleteAsync("unrelated", Guid.NewGuid(), At(Now), TestContext.Current.CancellationToken);
        return store;
    }

    private static async Task CheckAsync(PostgreSqlCallBudgetStore[] stores, string prefix, IEnumerable<int> seeds)
    {
        var cancel = TestContext.Current.CancellationToken;
        var models = Keys.ToDictionary(key => key, _ => new ModelStore(), StringComparer.Ordinal);
        var claims = Keys.ToDictionary(key => key, _ => new List<Guid> { Guid.NewGuid() }, StringComparer.Ordinal);
        var now = Now;
        var number = 0;
        foreach (var seed in seeds)
        {
            var choice = new Choice(seed);
            // Half a lease and half a window meet their ends to the tick; a clock can also be put back.
            now += choice.Of(TimeSpan.Zero, Lease / 2, Lease, Window / 2, Window, Life / 2, -Lease);
            var key = choice.Of(Keys);
            var (store, model, known) = (choice.Of(stores), models[key], claims[key]);
            var id = known[choice.Below(known.Count)];
            switch (choice.Below(8))
            {
                case < 4:
                    var expected = model.Claim(now);
                    var claim = await store.ClaimAsync(prefix + key, now, Lease, cancel);
                    Assert.Equal(expected.Outcome, claim.Outcome);
                    Assert.Equal(expected.BusyUntil, claim.BusyUntil);
                    AssertSame(expected.Answer, claim.Answer);
                    if (claim.Outcome == CallClaimOutcome.Granted)
                    {
                        model.Grant(claim.Id, now + Lease);
                        known.Add(claim.Id);
                    }

                    break;
                case < 6:
                    var answer = At(now, $"{number++}");
                    model.Complete(id, answer);
                    await store.CompleteAsync(prefix + key, id, answer, cancel);
                    break;
                case 6:
                    model.Abandon(id);
                    await store.AbandonAsync(prefix + key, id, cancel);
                    break;
                default:
                    var beginning = choice.Of(["a/", .. Keys]);
                    foreach (var forgotten in Keys.Where(k => k.StartsWith(beginning, StringComparison.Ordinal)))
                        models[forgotten].Forget();
                    await store.RemoveAsync(prefix + beginning, cancel);
                    break;
            }

            AssertSame(model.Answer, await store.FindAsync(prefix + key, cancel));
        }
    }

    private static void AssertSame(StoredAnswer? expected, StoredAnswer? actual)
    {
        Assert.Equal(Text(expected), Text(actual));
        if (expected is not null)
            Assert.Equal(expected with { Content = default }, actual! with { Content = default });
    }
}
