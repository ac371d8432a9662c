using System.Net;
using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Tests.World.Time;

public sealed class AdvanceUntilTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_client_that_waits_between_attempts_comes_to_its_end(bool onSocket)
    {
        var options = new TrackingEmulatorOptions { StartTime = Samples.Start };
        await using var emulator = onSocket
            ? await TrackingEmulator.StartAsync(options, Cancelled)
            : TrackingEmulator.CreateInMemory(options);
        using var client = new HttpClient(new Flaky(onSocket ? new SocketsHttpHandler() : emulator.CreateHandler()));

        var (status, attempts) = await emulator.Clock.AdvanceUntilAsync(
            RetryAsync(client, emulator, TimeSpan.FromMinutes(7)), cancellationToken: Cancelled);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal(3, attempts);
        Assert.Equal(Samples.Start.AddMinutes(14), emulator.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_lasting_fault_ends_at_the_limit_with_words_and_never_beyond_it()
    {
        using var clock = new EmulatorClock(Moments.Noon);
        var endless = WaitAsync(clock, TimeSpan.FromHours(5), 100);

        var late = await Assert.ThrowsAsync<TimeoutException>(() => clock.AdvanceUntilAsync(endless, TimeSpan.FromHours(12), Cancelled));

        Assert.Equal(Moments.Noon.AddHours(10), clock.GetUtcNow());
        Assert.Equal(
            "'endless' has not ended within 12:00:00 of the clock's time. " +
            "The clock has gone 10:00:00 to 2026-11-22T01:00:00.1230000+00:00; the next thing is due in 05:00:00.",
            late.Message);
        Assert.False(endless.IsCompleted);
    }

    [Fact]
    public async Task The_limit_is_a_day_unless_it_is_given()
    {
        using var clock = new EmulatorClock(Moments.Noon);

        await Assert.ThrowsAsync<TimeoutException>(() => clock.AdvanceUntilAsync(WaitAsync(clock, TimeSpan.FromHours(25), 1), cancellationToken: Cancelled));
        Assert.Equal(Moments.Noon, clock.GetUtcNow());
        await clock.AdvanceUntilAsync(WaitAsync(clock, TimeSpan.FromHours(24), 1), cancellationToken: Cancelled);
        Assert.Equal(Moments.Noon.AddHours(24), clock.GetUtcNow());
    }

    /// <summary>The long while that the first pause takes would add up to eighty seconds.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_task_that_looks_again_and_again_comes_to_its_end_at_once()
    {
        using var clock = new EmulatorClock(Moments.Noon);

        await clock.AdvanceUntilAsync(WaitAsync(clock, TimeSpan.FromMinutes(1), 200), cancellationToken: Cancelled);

        Assert.Equal(Moments.Noon.AddMinutes(200), clock.GetUtcNow());
    }

    [Fact]
    public async Task A_limit_of_time_does_not_strike_after_pauses_of_another_length()
    {
        using var clock = new EmulatorClock(Moments.Noon);

        await clock.AdvanceUntilAsync(WaitAndWorkAsync(clock), cancellationToken: Cancelled);

        Assert.Equal(Moments.Noon.AddMinutes(2), clock.GetUtcNow());
    }

    [Fact]
    public async Task What_is_not_due_at_the_moment_is_waited_for()
    {
        using var clock = new EmulatorClock(Moments.Noon);
        var outside = new TaskCompletionSource();
        var task = WaitAsync(clock, TimeSpan.FromMinutes(1), 1, outside.Task);
        var until = clock.AdvanceUntilAsync(task, cancellationToken: Cancelled);

        Assert.Equal(Moments.Noon, clock.GetUtcNow());
        outside.SetResult();
        await until;

        Assert.Equal(Moments.Noon.AddMinutes(1), clock.GetUtcNow());
    }

    [Fact]
    public async Task A_task_that_has_ended_moves_nothing_and_its_failure_is_the_calls()
    {
        using var clock = new EmulatorClock(Moments.Noon);
        _ = WaitAsync(clock, TimeSpan.FromMinutes(1), 1);

        Assert.Equal(7, await clock.AdvanceUntilAsync(Task.FromResult(7), cancellationToken: Cancelled));
        await Assert.ThrowsAsync<InvalidDataException>(() => clock.AdvanceUntilAsync(Task.FromException(new InvalidDataException()), cancellationToken: Cancelled));
        await Assert.ThrowsAsync<TimeoutException>(() => clock.AdvanceUntilAsync(Task.FromException(new TimeoutException("own")), cancellationToken: Cancelled));

        Assert.Equal(Moments.Noon, clock.GetUtcNow());
    }

    [Fact]
    public async Task Cancelling_gives_up_waiting()
    {
        using var clock = new EmulatorClock(Moments.Noon);
        using var cancelling = new CancellationTokenSource();
        var until = clock.AdvanceUntilAsync(new TaskCompletionSource().Task, cancellationToken: cancelling.Token);

        await cancelling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => until);
    }

    private static async Task WaitAsync(EmulatorClock clock, TimeSpan each, int times, Task? first = null)
    {
        await (first ?? Task.CompletedTask);
        for (var i = 0; i < times; i++)
            await Task.Delay(each, clock, CancellationToken.None);
    }

    // Two pauses, then work that takes a while of real time, within a limit of the clock's.
    private static async Task WaitAndWorkAsync(EmulatorClock clock)
    {
        await WaitAsync(clock, TimeSpan.FromMinutes(1), 2);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(90), clock);
        await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, limit.Token);
    }

    private static async Task<(HttpStatusCode Status, int Attempts)> RetryAsync(HttpClient client, TrackingEmulator emulator, TimeSpan wait)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var answer = await client.GetAsync(new Uri(emulator.TrackingAddress, "services"), Cancelled);
            if (answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                return (answer.StatusCode, attempt);
            await Task.Delay(wait, emulator.Clock, Cancelled);
        }
    }

    /// <summary>Answers 503 twice, after a call that was made all the same.</summary>
    private sealed class Flaky(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        private int _calls;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if (++_calls <= 2)
                answer.StatusCode = HttpStatusCode.ServiceUnavailable;
            return answer;
        }
    }
}
