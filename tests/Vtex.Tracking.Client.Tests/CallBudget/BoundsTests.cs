using Microsoft.Extensions.Options;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.CallBudget;

public sealed class BoundsTests
{
    [Fact]
    public async Task The_least_recently_used_answer_goes_first()
    {
        using var session = new BudgetSession(budget => budget.MaxAnswers = 2);
        await session.ReadAsync(id: 1);
        await session.ReadAsync(id: 2);
        await session.ReadAsync(id: 1);
        await session.ReadAsync(id: 3);

        Assert.Equal(1, await session.ReadAsync(id: 1));
        Assert.Equal(3, await session.ReadAsync(id: 3));
        Assert.Equal(4, await session.ReadAsync(id: 2));
    }

    [Fact]
    public async Task Bytes_are_bounded_too()
    {
        using var session = new BudgetSession(budget => budget.MaxBytes = 4_000);
        session.Server.Answer(() => Answers.Json($$"""{"observation":"{{new string('x', 300)}}"}"""));
        for (var id = 1; id <= 10; id++)
            await session.ReadAsync(id);

        var kept = 0;
        for (var id = 1; id <= 10; id++)
            kept += await IsThereAsync(session, id) ? 1 : 0;
        Assert.InRange(kept, 1, 4);
        Assert.True(await IsThereAsync(session, 10));
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_given_but_not_kept()
    {
        using var session = new BudgetSession(budget => budget.MaxBytes = 10);

        Assert.Equal(1, await session.ReadAsync());
        Assert.Equal(2, await session.ReadAsync());
    }

    [Fact]
    public void Faulty_options_are_all_named_at_once()
    {
        var options = ScriptedServer.Options();
        options.CallBudget = new CallBudgetOptions
        {
            Mode = (CallBudgetMode)9,
            Window = TimeSpan.Zero,
            EmptyWindow = TimeSpan.FromTicks(-1),
            LastKnownGoodFor = TimeSpan.MaxValue,
            MaxAnswers = 0,
            MaxBytes = 0,
            OnStoreFailure = (CallBudgetStoreFailure)9,
            Lease = TimeSpan.Zero,
        };

        var exception = Assert.Throws<OptionsValidationException>(() => new VtexTrackingClient(options));

        Assert.Equal(8, exception.Failures.Count());
        Assert.All(exception.Failures, fault => Assert.StartsWith("VtexTrackingOptions.CallBudget.", fault, StringComparison.Ordinal));
        options.CallBudget = null!;
        Assert.Equal(
            ["VtexTrackingOptions.CallBudget is null."],
            Assert.Throws<OptionsValidationException>(() => new VtexTrackingClient(options)).Failures);
    }

    private static async Task<bool> IsThereAsync(BudgetSession session, int id)
    {
        try
        {
            await session.ReadAsync(BudgetSession.OnlyIfCached, id);
            return true;
        }
        catch (VtexAnswerNotCachedException)
        {
            return false;
        }
    }
}
