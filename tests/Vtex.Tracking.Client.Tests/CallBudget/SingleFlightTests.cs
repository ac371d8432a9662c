using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>Verifies that however many ask at once, one call goes out.</summary>
public sealed class SingleFlightTests : IDisposable
{
    private readonly BudgetSession _session = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public SingleFlightTests() => _session.Server.Api = async (_, cancellationToken) =>
    {
        _reached.TrySetResult();
        await _released.Task.WaitAsync(cancellationToken);
        return _session.Next();
    };

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Ten_thousand_callers_cause_one_call_and_get_one_object()
    {
        var callers = Enumerable.Range(0, 10_000)
            .Select(_ => _session.Tracking.Services.GetAsync(7)).ToList();
        _released.SetResult();

        var answers = await Task.WhenAll(callers);

        Assert.Single(answers.Distinct(ReferenceEqualityComparer.Instance));
        Assert.Equal(1, _session.Calls);
    }

    [Fact]
    public async Task A_failure_is_told_to_all_who_wait_and_the_next_call_is_a_new_one()
    {
        var callers = Enumerable.Range(0, 10).Select(_ => _session.ReadAsync()).ToList();
        await _reached.Task;
        _session.Fail(HttpStatusCode.ServiceUnavailable);
        _released.SetException(new HttpRequestException("lost"));

        foreach (var caller in callers)
            await Assert.ThrowsAsync<VtexTransportException>(() => caller);

        Assert.Equal(1, _session.Calls);
        _session.Recover();
        Assert.Equal(1, await _session.ReadAsync());
    }

    [Fact]
    public async Task One_who_gives_up_takes_nothing_from_the_others()
    {
        using var cancellation = new CancellationTokenSource();
        var impatient = _session.Tracking.Services.GetAsync(7, cancellationToken: cancellation.Token);
        var patient = _session.Tracking.Services.GetAsync(7);
        await _reached.Task;

        await cancellation.CancelAsync();
        var cancelled = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        _released.SetResult();

        Assert.Equal(cancellation.Token, cancelled.CancellationToken);
        Assert.Equal(1, (await patient).IdDeliveryService);
        Assert.Equal(1, _session.Calls);
    }

    [Fact]
    public async Task When_the_last_one_gives_up_the_call_ends_and_the_next_one_gets_a_new_call()
    {
        var ended = new TaskCompletionSource();
        _session.Server.Api = async (_, cancellationToken) =>
        {
            _reached.TrySetResult();
            cancellationToken.Register(ended.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
            return _session.Next();
        };
        using var cancellation = new CancellationTokenSource();
        var call = _session.Tracking.Services.GetAsync(7, cancellationToken: cancellation.Token);
        await _reached.Task;

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await ended.Task;
        _session.Recover();

        Assert.Equal(1, await _session.ReadAsync());
    }

    [Fact]
    public async Task A_write_that_overtakes_a_read_keeps_its_answer_out_of_memory()
    {
        var early = _session.Tracking.Services.FindByInvoiceAsync("24382");
        await _reached.Task;
        _session.Recover();
        await _session.Tracking.Services.CreateAsync(Samples.Service);
        var late = await _session.Tracking.Services.FindByInvoiceAsync("24382");
        _released.SetResult();

        Assert.NotSame(late, await early);
        var again = await _session.Tracking.Services.FindByInvoiceAsync("24382");
        Assert.Equal(late, again with { Freshness = late.Freshness });
    }
}
