using System.Net;
using System.Net.Sockets;
using Vtex.Tracking.Client.Tests.Errors;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.Resilience;

public sealed class WriteTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly VtexTrackingClient _tracking;

    public WriteTests() => _tracking = _server.Client(_clock);

    public static TheoryData<string> Writes => ["create", "route", "remove"];

    public void Dispose() => _tracking.Dispose();

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_in_doubt_is_sent_once_and_says_that_it_may_have_taken_effect(string write)
    {
        foreach (var failure in Doubts())
        {
            var before = _server.Calls.Count;
            _server.Api = (_, _) => failure();

            var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => WriteAsync(write));

            Assert.Equal((1, 1), (_server.Calls.Count - before, exception.Attempts));
            Assert.Contains("may have taken effect", exception.Message, StringComparison.Ordinal);
            Assert.StartsWith(exception.Operation + ": ", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_write_whose_time_runs_out_is_in_doubt()
    {
        _server.Api = async (_, cancellationToken) =>
        {
            var never = Task.Delay(Timeout.InfiniteTimeSpan, _clock, cancellationToken);
            _clock.Advance(TimeSpan.FromSeconds(60));
            await never;
            return Answers.Json("{}");
        };

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => WriteAsync("create"));

        Assert.Single(_server.Calls);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task A_write_that_found_no_connection_is_repeated(string write)
    {
        var calls = 0;
        _server.Api = (_, _) => Interlocked.Increment(ref calls) < 4 ? throw NoConnection() : Ok();

        await WriteAsync(write);

        Assert.Equal(4, _server.Calls.Count);
        Assert.Single(_server.Calls.Select(call => call.Body).Distinct());
    }

    [Fact]
    public async Task A_write_that_never_found_a_connection_is_not_in_doubt()
    {
        _server.Api = (_, _) => throw NoConnection();

        var exception = await Assert.ThrowsAsync<VtexTransportException>(() => WriteAsync("create"));

        Assert.Equal(4, exception.Attempts);
    }

    [Fact]
    public async Task Doubt_after_attempts_without_connection_ends_the_repetition()
    {
        var calls = 0;
        _server.Api = (_, _) => throw (Interlocked.Increment(ref calls) < 3 ? NoConnection() : new HttpRequestException("reset"));

        var exception = await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => WriteAsync("create"));

        Assert.Equal((3, 3), (calls, exception.Attempts));
    }

    [Fact]
    public async Task A_write_that_is_turned_away_for_now_is_not_repeated_and_not_in_doubt()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.TooManyRequests));

        await Assert.ThrowsAsync<VtexRateLimitedException>(() => WriteAsync("create"));

        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task A_write_that_is_accepted_has_succeeded_even_if_the_rest_of_the_answer_is_lost()
    {
        _server.Answer(() => new HttpResponseMessage { Content = new StreamContent(new BreakingStream()) });

        await WriteAsync("create");

        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task A_login_that_fails_leaves_no_write_in_doubt()
    {
        _server.Login = (_, _) => throw new HttpRequestException("reset");

        var exception = await Assert.ThrowsAsync<VtexTransportException>(() => WriteAsync("create"));

        Assert.Equal(("Login", 4), (exception.Operation, exception.Attempts));
        Assert.Equal(4, _server.Logins);
        Assert.Empty(_server.Calls);
    }

    [Fact]
    public async Task Doubt_is_told_where_the_layer_is_switched_off_too()
    {
        var options = ScriptedServer.Options();
        options.Resilience.Enabled = false;
        using var tracking = new VtexTrackingClient(options, _server);
        _server.Api = (_, _) => throw new HttpRequestException("reset");

        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => tracking.Services.CreateAsync(Samples.Service));
    }

    private static HttpRequestException NoConnection() =>
        new("refused", new SocketException((int)SocketError.ConnectionRefused));

    private static IEnumerable<Func<Task<HttpResponseMessage>>> Doubts()
    {
        yield return () => throw new HttpRequestException("reset");
        yield return () => throw new IOException("reset", new SocketException((int)SocketError.ConnectionReset));
        yield return () => throw new HttpRequestException("gone", new SocketException((int)SocketError.NetworkUnreachable));
        yield return () => throw new TaskCanceledException("HttpClient.Timeout");
        yield return () => Task.FromResult(Answers.Status(HttpStatusCode.RequestTimeout));
        yield return () => Task.FromResult(Answers.Status(HttpStatusCode.InternalServerError));
        yield return () => Task.FromResult(Answers.Status(HttpStatusCode.GatewayTimeout));
        yield return () => Task.FromResult(new HttpResponseMessage(HttpStatusCode.BadRequest)
        {
            Content = new StreamContent(new BreakingStream()),
        });
    }

    private static Task<HttpResponseMessage> Ok() => Task.FromResult(Answers.Json("{}"));

    private Task<WriteResult> WriteAsync(string write) => write switch
    {
        "create" => _tracking.Services.CreateAsync(Samples.Service),
        "route" => _tracking.Routes.CreateAsync(Samples.Route),
        _ => _tracking.Services.RemovePackingListsAsync([new PackingListKey { Invoice = "24382", Serie = "1" }]),
    };
}
