using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Authentication;

public sealed class RefusedTokenTests : IDisposable
{
    /// <summary>Milliseconds after which a test that waits in vain is failed instead of left hanging.</summary>
    private const int Patience = 30_000;

    private readonly ScriptedServer _server = new();
    private readonly VtexTrackingClient _tracking;

    public RefusedTokenTests() => _tracking = _server.Client();

    public void Dispose() => _tracking.Dispose();

    [Fact]
    public async Task A_refused_token_is_renewed_once_and_the_call_repeated_once_with_the_same_body()
    {
        RefuseFirstToken();

        await _tracking.Services.CreateAsync(Samples.Service);

        Assert.Equal(2, _server.Logins);
        Assert.Equal(["token-1", "token-2"], _server.Calls.Select(call => call.Token));
        Assert.Equal(_server.Calls[0].Body, _server.Calls[1].Body);
        Assert.Contains("Avenida Paulista", _server.Calls[1].Body, StringComparison.Ordinal);
        Assert.Equal(_server.Calls[0].PathAndQuery, _server.Calls[1].PathAndQuery);
    }

    [Fact]
    public async Task The_repetition_is_a_message_of_its_own()
    {
        RefuseFirstToken();

        await _tracking.Services.CreateAsync(Samples.Service);

        Assert.NotSame(_server.Calls[0].Message, _server.Calls[1].Message);
        Assert.NotSame(_server.Calls[0].Message.Content, _server.Calls[1].Message.Content);
        Assert.Equal(_server.Calls[0].Message.Headers.UserAgent, _server.Calls[1].Message.Headers.UserAgent);
    }

    [Fact]
    public async Task A_fresh_token_refused_too_ends_the_call()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.Unauthorized));

        var exception = await Assert.ThrowsAsync<VtexAuthenticationException>(() => _tracking.Services.GetAsync(7));

        Assert.Equal(HttpStatusCode.Unauthorized, exception.StatusCode);
        Assert.Equal("GetDeliveryServiceById", exception.Operation);
        Assert.Equal((2, 2), (_server.Logins, _server.Calls.Count));
    }

    [Fact(Timeout = Patience)]
    public async Task A_hundred_callers_with_the_same_refused_token_cause_one_renewal()
    {
        var allArrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var arrived = 0;
        _server.Api = async (request, _) =>
        {
            if (request.Token != "token-1")
                return Answers.Json("{}");
            if (Interlocked.Increment(ref arrived) == 100)
                allArrived.SetResult();
            await allArrived.Task;
            return Answers.Status(HttpStatusCode.Unauthorized);
        };

        await Task.WhenAll(Enumerable.Range(1, 100).Select(id => _tracking.Services.GetAsync(id)));

        Assert.Equal((2, 200), (_server.Logins, _server.Calls.Count));
    }

    [Fact(Timeout = Patience)]
    public async Task A_refusal_that_comes_after_the_renewal_takes_the_new_token()
    {
        var lateDoor = new TaskCompletionSource();
        var lateArrived = new TaskCompletionSource();
        _server.Api = async (request, _) =>
        {
            if (request is { Token: "token-1", PathAndQuery: "/receiver/services/2" })
            {
                lateArrived.SetResult();
                await lateDoor.Task;
            }

            return request.Token == "token-1" ? Answers.Status(HttpStatusCode.Unauthorized) : Answers.Json("{}");
        };

        var late = _tracking.Services.GetAsync(2);
        await lateArrived.Task;
        await _tracking.Services.GetAsync(1);
        lateDoor.SetResult();
        await late;

        Assert.Equal(2, _server.Logins);
    }

    private void RefuseFirstToken() => _server.Api = (request, _) => Task.FromResult(
        request.Token == "token-1" ? Answers.Status(HttpStatusCode.Unauthorized) : Answers.Json("{}"));
}
