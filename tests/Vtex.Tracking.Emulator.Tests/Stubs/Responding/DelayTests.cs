using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class DelayTests
{
    [Fact]
    public void A_uniform_delay_keeps_its_bounds_and_is_the_same_for_the_same_seed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), Gen.Choose(0, 5000).ToArbitrary(), Gen.Choose(0, 5000).ToArbitrary(), (seed, lower, span) =>
        {
            var plan = StubServer.Read($$"""
                {"fixedDelayMilliseconds": 7, "delayDistribution": {"type": "uniform", "lower": {{lower}}, "upper": {{lower + span}} } }
                """).Delay!;
            var wait = plan.Draw(seed);
            return wait == plan.Draw(seed) && wait.TotalMilliseconds >= lower + 7 && wait.TotalMilliseconds <= lower + span + 7;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_lognormal_delay_keeps_its_limit_and_is_the_same_for_the_same_seed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), Gen.Choose(0, 5000).ToArbitrary(), Gen.Choose(0, 5000).ToArbitrary(), (seed, median, limit) =>
        {
            var plan = StubServer.Read($$"""
                {"delayDistribution": {"type": "lognormal", "median": {{median}}, "sigma": 0.4, "maxValue": {{limit}} } }
                """).Delay!;
            var wait = plan.Draw(seed);
            return wait == plan.Draw(seed) && wait >= TimeSpan.Zero && wait.TotalMilliseconds <= limit;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Delays_are_spread_as_they_say()
    {
        var uniform = Waits(new UniformDelay(100, 199));
        Assert.Equal(100, uniform.Distinct().Count());
        Assert.InRange(uniform.Average(), 148, 151);
        var lognormal = Waits(new LogNormalDelay(100, 0.5, null)).Order().ToList();
        Assert.InRange(lognormal[lognormal.Count / 2], 97, 103);
        Assert.InRange(lognormal.Average(), 110, 117); // 100 · e^(0.5²/2) = 113.3
    }

    [Fact]
    public async Task On_the_emulators_clock_an_answer_waits_until_a_test_moves_it()
    {
        await using var stub = await StubServer.StartAsync("""{"body": "x", "fixedDelayMilliseconds": 60000, "delayClock": "emulator"}""");
        var answer = stub.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        while (!answer.IsCompleted)
        {
            await stub.Clock.AdvanceAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            await Task.Yield();
        }

        Assert.Equal("x", await answer);
        Assert.True(stub.Clock.GetUtcNow() >= Moments.Noon + TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task A_real_delay_is_real()
    {
        await using var stub = await StubServer.StartAsync("""{"body": "x", "fixedDelayMilliseconds": 120}""");
        var start = TimeProvider.System.GetTimestamp();
        await stub.Client.GetStringAsync("/", TestContext.Current.CancellationToken);
        Assert.True(TimeProvider.System.GetElapsedTime(start) >= TimeSpan.FromMilliseconds(110));
    }

    private static List<double> Waits(IDelayDistribution distribution)
    {
        var random = new StubRandom(42);
        return [.. Enumerable.Range(0, 20_000).Select(_ => distribution.Draw(random).TotalMilliseconds)];
    }
}
