namespace Vtex.Tracking.Emulator.Tests.FaultExploration;

public sealed class FaultExplorerTests
{
    private static readonly FaultExplorerOptions HonestFailuresAreFine = new() { Accepts = failure => failure is not PromiseException };

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_scenario_that_keeps_its_promises_holds()
    {
        var report = await ExploreAsync(
            async run =>
            {
                using var shop = await Shop.EnterAsync(run);
                await shop.CreateAsync("1");
                Check(await shop.CountAsync("1") == 1, "one service");
            },
            HonestFailuresAreFine);

        Assert.False(report.IsBroken, report.ToString());
        Assert.Equal(3, report.Calls);
        Assert.True(report.Runs > 15, $"{report.Runs} runs");
        report.ThrowIfBroken();
    }

    [Fact]
    public async Task A_write_that_is_blindly_repeated_is_found_out_with_the_line_that_repeats_it()
    {
        var report = await ExploreAsync(
            async run =>
            {
                using var shop = await Shop.EnterAsync(run);
                try
                {
                    await shop.CreateAsync("1");
                }
                catch (HttpRequestException)
                {
                    await shop.CreateAsync("1");
                }

                Check(await shop.CountAsync("1") == 1, "one service");
            },
            HonestFailuresAreFine);

        var fault = Assert.Single(report.MinimalFaults);
        Assert.Equal(("answer-lost", 1, "POST /receiver/services"), (fault.Fault.Name, fault.Call, fault.Target));
        var failure = Assert.Throws<BrokenScenarioException>(report.ThrowIfBroken);
        Assert.Contains(
            "emulator.Faults.Add(Faults.AnswerLost with { Requests = FaultTarget.All }, times: 1, skip: 1);",
            failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_faults_are_tried_where_one_is_not_enough()
    {
        var report = await ExploreAsync(async run =>
        {
            using var shop = await Shop.EnterAsync(run);
            try
            {
                await shop.CountAsync("1");
            }
            catch (HttpRequestException)
            {
                await shop.CountAsync("1");
            }
        }, new FaultExplorerOptions { Faults = [Faults.ConnectionReset], Accepts = failure => failure.StackTrace!.Contains("EnterAsync", StringComparison.Ordinal) });

        Assert.Equal([1, 2], report.MinimalFaults.Select(fault => fault.Call));
    }

    [Fact]
    public async Task The_line_repeats_what_was_found()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        emulator.Faults.Add(Faults.AnswerLost with { Requests = FaultTarget.All }, times: 1, skip: 1);
        var universe = emulator.OpenUniverse("loja", new UniverseOptions());
        using var shop = await Shop.EnterAsync(new FaultRun(universe, "x", emulator.TrackingAddress, emulator.CreateHandler));

        await Assert.ThrowsAnyAsync<HttpRequestException>(() => shop.CreateAsync("1"));
        Assert.Equal(1, await shop.CountAsync("1"));
    }

    [Fact]
    public async Task Waiting_takes_no_time_for_the_scenario_and_for_slow_answers()
    {
        var longest = TimeSpan.Zero;
        var report = await ExploreAsync(
            async run =>
            {
                using var shop = await Shop.EnterAsync(run);
                await Task.Delay(TimeSpan.FromDays(2), run.Clock, CancellationToken);
                var before = run.Clock.GetUtcNow();
                await shop.CountAsync("1");
                longest = run.Clock.GetUtcNow() - before;
            },
            new FaultExplorerOptions { Faults = [Faults.SlowPage], MaxFaults = 1, MaxDuration = TimeSpan.FromSeconds(30) });

        Assert.False(report.IsBroken, report.ToString());
        Assert.InRange(longest, TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(31));
    }

    [Fact]
    public async Task A_scenario_that_fails_by_itself_is_refused()
    {
        var failure = await Assert.ThrowsAsync<BrokenScenarioException>(
            () => ExploreAsync(_ => throw new PromiseException("never kept")));
        Assert.Contains("without any fault: never kept", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_scenario_that_never_ends_is_broken()
    {
        var options = new FaultExplorerOptions { Faults = [Faults.ServerError], MaxFaults = 1, MaxDuration = TimeSpan.FromMilliseconds(300) };
        var report = await ExploreAsync(
            async run =>
            {
                try
                {
                    using var shop = await Shop.EnterAsync(run);
                }
                catch (HttpRequestException)
                {
                    await new TaskCompletionSource().Task;
                }
            },
            options);
        Assert.IsType<TimeoutException>(report.Failure);
    }

    [Fact]
    public async Task The_same_seed_chooses_the_same_runs_and_there_are_no_more_than_allowed()
    {
        var options = new FaultExplorerOptions { Accepts = HonestFailuresAreFine.Accepts, MaxRuns = 10, Seed = 7 };
        async Task ScenarioAsync(FaultRun run)
        {
            using var shop = await Shop.EnterAsync(run);
            await shop.CreateAsync("1");
            await shop.CountAsync("1");
        }

        var (first, second) = (await ExploreAsync(ScenarioAsync, options), await ExploreAsync(ScenarioAsync, options));
        Assert.Equal(10, first.Runs);
        Assert.Equal(first.ToString(), second.ToString());
    }

    [Fact]
    public void Every_fault_is_found_by_the_name_that_the_line_gives_it() => Assert.All(Faults.All, fault =>
    {
        var line = new PlannedFault(0, "", fault).ToCSharp();
        var name = line.Split("(Faults.")[1].Split(' ')[0];
        Assert.Same(fault, typeof(Faults).GetProperty(name)?.GetValue(null));
    });

    [Fact]
    public async Task Options_that_make_no_sense_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => ExploreAsync(_ => Task.CompletedTask, new() { Faults = [] }));
        await Assert.ThrowsAsync<ArgumentException>(() => ExploreAsync(_ => Task.CompletedTask, new() { MaxFaults = 3 }));
        await Assert.ThrowsAsync<ArgumentException>(() => ExploreAsync(_ => Task.CompletedTask, new() { MaxRuns = 0 }));
    }

    private static Task<FaultReport> ExploreAsync(Func<FaultRun, Task> scenario, FaultExplorerOptions? options = null) =>
        FaultExplorer.ExploreAsync(scenario, options, CancellationToken);

    private static void Check(bool holds, string promise)
    {
        if (!holds)
            throw new PromiseException(promise);
    }
}
