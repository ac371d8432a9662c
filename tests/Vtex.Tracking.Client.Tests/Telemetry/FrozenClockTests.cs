using System.Net;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.Client.Tests.CallBudget.Stores;
using Vtex.Tracking.Client.Tests.DependencyInjection;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.Orders;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Client.Tests.Telemetry;

/// <summary>Whoever waits on a clock that stands still is told so.</summary>
public sealed class FrozenClockTests : IDisposable
{
    private const int Patience = 30_000;

    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TotalTimeout = TimeSpan.FromMinutes(4);

    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly ManualTimeProvider _machine = new();
    private readonly CollectingLoggerProvider _log = new();
    private readonly ILoggerFactory _logging;
    private readonly TaskCompletionSource _waits = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FrozenClockTests()
    {
        _logging = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace).AddProvider(_log));
        _clock.Skips = wait =>
        {
            if (wait != AttemptTimeout && wait != TotalTimeout && wait != Shops.AttemptTimeout && wait != Shops.TotalTimeout)
                _waits.TrySetResult();
            return false;
        };
    }

    private int Warnings => _log.Text.Split("the client's clock has stood at").Length - 1;

    public void Dispose()
    {
        _logging.Dispose();
        _log.Dispose();
        _server.Dispose();
    }

    [Fact(Timeout = Patience)]
    public async Task The_wait_before_a_repetition_is_named_with_its_end_once()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.ServiceUnavailable));
        using var tracking = Client();
        var call = tracking.Services.GetAsync(7);
        await _waits.Task;

        _machine.Advance(FrozenClockWatch.Patience - TimeSpan.FromTicks(1));
        Assert.Equal(0, Warnings);
        _machine.Advance(TimeSpan.FromTicks(1));

        Assert.Contains("Waiting for the next attempt of GetDeliveryServiceById until 03/01/2031 12:00:0", _log.Text, StringComparison.Ordinal);
        Assert.Contains("the client's clock has stood at 03/01/2031 12:00:00 +00:00 for 00:00:05.", _log.Text, StringComparison.Ordinal);
        Assert.Contains("emulator.Clock.AdvanceUntilAsync(task)", _log.Text, StringComparison.Ordinal);
        _machine.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Warnings);

        _server.Answer(() => Answers.Json("""{"idDeliveryService":7}"""));
        _clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(7, (await call).IdDeliveryService);
        Assert.Equal(0, _machine.WaitingTimers);
    }

    [Fact(Timeout = Patience)]
    public async Task A_clock_that_moves_however_little_is_not_frozen()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.ServiceUnavailable));
        using var tracking = Client();
        using var leaving = new CancellationTokenSource();
        var call = tracking.Services.GetAsync(7, cancellationToken: leaving.Token);
        await _waits.Task;

        for (var times = 0; times < 10; times++)
        {
            _clock.Advance(TimeSpan.FromTicks(1));
            _machine.Advance(FrozenClockWatch.Patience);
        }

        Assert.Equal(0, Warnings);
        _machine.Advance(FrozenClockWatch.Patience);
        Assert.Equal(1, Warnings);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(0, _machine.WaitingTimers);
    }

    [Fact(Timeout = Patience)]
    public async Task An_answer_that_does_not_come_is_waited_for_until_the_limit_of_an_attempt()
    {
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Api = (_, _) =>
        {
            called.SetResult();
            return answer.Task;
        };
        using var tracking = Client();
        var call = tracking.Services.GetAsync(7);
        await called.Task;

        _machine.Advance(FrozenClockWatch.Patience);

        Assert.Contains("Waiting for an answer to GetDeliveryServiceById until 03/01/2031 12:01:00 +00:00", _log.Text, StringComparison.Ordinal);
        answer.SetResult(Answers.Json("{}"));
        await call;
    }

    [Fact(Timeout = Patience)]
    public async Task Another_standstill_is_told_again()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.ServiceUnavailable));
        using var tracking = Client();
        using var leaving = new CancellationTokenSource();
        var call = tracking.Services.GetAsync(7, cancellationToken: leaving.Token);
        await _waits.Task;

        _machine.Advance(FrozenClockWatch.Patience);
        _clock.Advance(TimeSpan.FromTicks(1));
        _machine.Advance(FrozenClockWatch.Patience);
        _machine.Advance(FrozenClockWatch.Patience);

        Assert.Equal(2, Warnings);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
    }

    [Fact(Timeout = Patience)]
    public async Task A_feed_that_waits_for_more_says_so()
    {
        _server.Answer(() => Answers.Json("[]"));
        using var orders = Orders();
        using var leaving = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            await foreach (var _ in orders.Feed.ReadAsync(new FeedReadOptions { VisibilityTimeout = TimeSpan.FromMinutes(1) }, leaving.Token))
                continue;
        });
        await _waits.Task;

        _machine.Advance(FrozenClockWatch.Patience);

        Assert.Contains("Waiting for the next read of the feed until", _log.Text, StringComparison.Ordinal);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading);
    }

    [Fact(Timeout = Patience)]
    public async Task An_import_in_the_grace_period_says_so()
    {
        using var store = new OmsStore(_clock);
        using var orders = Orders(store);
        using var leaving = new CancellationTokenSource();
        // Not the minute of the limit of an attempt, by which the waits are told apart here.
        var options = new ImportOptions { PollInterval = TimeSpan.FromMinutes(5) };
        var import = orders.ImportAsync(Shops.Order, Shops.Invoice, options, leaving.Token);
        await _waits.Task;

        _machine.Advance(FrozenClockWatch.Patience);

        Assert.Equal(1, Warnings);
        Assert.Matches("Waiting for (an order to move on|a write that may have taken effect to show) until", _log.Text);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => import);
    }

    [Fact(Timeout = Patience)]
    public async Task A_create_in_doubt_that_is_to_be_looked_for_says_so()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.BadGateway));
        var options = Options();
        options.Resilience.OnAmbiguousFailure = AmbiguousFailureAction.VerifyThenRetry;
        using var tracking = new VtexTrackingClient(options, _server);
        using var leaving = new CancellationTokenSource();
        var create = tracking.Services.CreateAsync(Samples.Service with { InvoiceOrderOfService = "184532" }, leaving.Token);
        await _waits.Task;

        _machine.Advance(FrozenClockWatch.Patience);

        Assert.Contains("Waiting for a write that may have taken effect to show until", _log.Text, StringComparison.Ordinal);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => create);
    }

    [Fact(Timeout = Patience)]
    public async Task A_read_that_waits_for_the_answer_of_another_process_says_so()
    {
        var store = new MemoryStore();
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        _server.Api = (_, _) =>
        {
            called.TrySetResult();
            return answer.Task;
        };
        var (others, own) = (Options(), Options());
        (others.CallBudget, own.CallBudget) = (new() { Store = store }, new() { Store = store });
        others.LoggerFactory = null;
        using var other = new VtexTrackingClient(others, _server);
        using var tracking = new VtexTrackingClient(own, _server);
        var first = other.Services.GetAsync(7);
        await called.Task;
        var second = tracking.Services.GetAsync(7);
        await _waits.Task;

        _machine.Advance(FrozenClockWatch.Patience);

        Assert.Contains("Waiting for another process that calls GetDeliveryServiceById until", _log.Text, StringComparison.Ordinal);
        answer.SetResult(Answers.Json("{}"));
        await first;
        _clock.Advance(TimeSpan.FromSeconds(1));
        await second;
    }

    [Fact]
    public async Task Nothing_is_watched_on_the_clock_of_the_machine()
    {
        var timers = 0;
        _machine.Skips = _ =>
        {
            timers++;
            return false;
        };
        var options = Options();
        options.TimeProvider = TimeProvider.System;
        using var tracking = new VtexTrackingClient(options, _server);

        await tracking.Services.GetAsync(7);

        Assert.Equal(0, timers);
    }

    private VtexTrackingOptions Options()
    {
        var options = ScriptedServer.Options(_clock);
        options.Resilience = new ResilienceOptions();
        options.LoggerFactory = _logging;
        options.MachineClock = _machine;
        return options;
    }

    private VtexTrackingClient Client() => new(Options(), _server);

    private VtexOrdersClient Orders(HttpMessageHandler? store = null) => (store ?? _server).Orders(options =>
    {
        options.TimeProvider = _clock;
        options.LoggerFactory = _logging;
        options.MachineClock = _machine;
    });
}
