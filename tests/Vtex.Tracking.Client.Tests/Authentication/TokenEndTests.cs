using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Authentication;

/// <summary>Tokens that end at a bad time.</summary>
public sealed class TokenEndTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly VtexTrackingClient _tracking;

    public TokenEndTests() => _tracking = _server.Client(_clock);

    public void Dispose() => _tracking.Dispose();

    [Fact]
    public async Task A_token_that_expires_in_the_middle_of_a_walk_is_replaced_and_no_service_lost()
    {
        _server.Api = (request, _) =>
        {
            var page = int.Parse(request.PathAndQuery[^1..], System.Globalization.CultureInfo.InvariantCulture);
            if (page == 3)
                _clock.Advance(TimeSpan.FromDays(30));
            return Task.FromResult(page < 5
                ? Answers.Json($$"""{"page":{{page}},"pageSize":1,"data":[{"idDeliveryService":{{page}}}]}""")
                : Answers.Status(HttpStatusCode.NotFound));
        };
        _server.Login = (number, _) => Task.FromResult(Answers.Token($"token-{number}"));
        var options = ScriptedServer.Options(_clock);
        options.Resilience.Enabled = false;
        using var tracking = new VtexTrackingClient(options, _server);

        var ids = await tracking.Services.ListAsync().Select(service => service.IdDeliveryService).ToListAsync();

        Assert.Equal([1, 2, 3, 4], ids);
        Assert.Equal(
            ["token-1", "token-1", "token-1", "token-2", "token-2"], _server.Calls.Select(call => call.Token));
    }

    [Fact]
    public async Task A_token_that_is_refused_in_the_middle_of_a_walk_is_replaced_and_no_service_lost()
    {
        _server.Api = (request, _) => Task.FromResult(request switch
        {
            { PathAndQuery: var path, Token: "token-1" } when path.EndsWith("page=2", StringComparison.Ordinal) =>
                Answers.Status(HttpStatusCode.Unauthorized),
            { PathAndQuery: var path } when path.EndsWith("page=3", StringComparison.Ordinal) =>
                Answers.Status(HttpStatusCode.NotFound),
            { PathAndQuery: var path } => Answers.Json(
                $$"""{"page":{{path[^1]}},"pageSize":1,"data":[{"idDeliveryService":{{path[^1]}}}]}"""),
        });

        var ids = await _tracking.Services.ListAsync().Select(service => service.IdDeliveryService).ToListAsync();

        Assert.Equal([1, 2], ids);
        Assert.Equal(2, _server.Logins);
    }

    [Fact]
    public async Task A_clock_that_jumps_backwards_keeps_the_token_and_a_refusal_renews_it()
    {
        await _tracking.Services.GetAsync(1);
        _clock.Set(_clock.GetUtcNow().AddYears(-3));
        await _tracking.Services.GetAsync(1);
        Assert.Equal(1, _server.Logins);

        _server.Api = (request, _) => Task.FromResult(
            request.Token == "token-1" ? Answers.Status(HttpStatusCode.Unauthorized) : Answers.Json("{}"));
        await _tracking.Services.GetAsync(1);
        Assert.Equal(2, _server.Logins);
    }

    [Fact]
    public async Task A_renewal_that_fails_in_the_background_is_not_begun_anew_by_each_call()
    {
        await _tracking.Services.GetAsync(1);
        var failed = new TaskCompletionSource();
        _server.Login = (_, _) =>
        {
            failed.TrySetResult();
            return Task.FromResult(Answers.Status(HttpStatusCode.BadRequest));
        };
        _clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(5));

        await _tracking.Services.GetAsync(1);
        await failed.Task;
        for (var call = 0; call < 100; call++)
            await _tracking.Services.GetAsync(1);
        Assert.Equal(2, _server.Logins);

        _clock.Advance(TimeSpan.FromSeconds(30));
        await Eventually.HoldsAsync(async () =>
        {
            // Should the failure come to be known only now, its rest begins now.
            _clock.Advance(TimeSpan.FromMilliseconds(10));
            await _tracking.Services.GetAsync(1);
            return _server.Logins == 3;
        });
    }
}
