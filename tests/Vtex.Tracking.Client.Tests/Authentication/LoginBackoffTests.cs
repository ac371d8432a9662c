using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Authentication;

/// <summary>A client whose credentials are refused must not get its user locked out.</summary>
public sealed class LoginBackoffTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly VtexTrackingClient _tracking;

    public LoginBackoffTests() => _tracking = _server.Client(_clock);

    public void Dispose() => _tracking.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_each_refusal_logins_rest_longer_up_to_five_minutes(bool refusesWithin200)
    {
        _server.Login = (_, _) => Task.FromResult(refusesWithin200
            ? Answers.Json("""{"authenticated":false}""")
            : Answers.Status(HttpStatusCode.Unauthorized));

        foreach (var seconds in (int[])[5, 10, 20, 40, 80, 160, 300, 300])
        {
            var before = _server.Logins;
            Assert.Null((await RefusedAsync()).RetryAt);
            Assert.Equal(_clock.GetUtcNow().AddSeconds(seconds), (await RefusedAsync()).RetryAt);
            _clock.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            Assert.NotNull((await RefusedAsync()).RetryAt);
            Assert.Equal(before + 1, _server.Logins);
            _clock.Advance(TimeSpan.FromTicks(1));
        }
    }

    [Fact]
    public async Task A_call_that_gets_through_forgets_the_refusals()
    {
        _server.Login = (number, _) => Task.FromResult(
            number == 2 ? Answers.Token("token-2", expiration: "2031-03-01T13:00:00Z") : Answers.Status(HttpStatusCode.Unauthorized));
        await RefusedAsync();
        _clock.Advance(TimeSpan.FromSeconds(5));

        await _tracking.Services.GetAsync(1);
        _clock.Advance(TimeSpan.FromHours(1));
        await RefusedAsync();

        Assert.Equal(_clock.GetUtcNow().AddSeconds(5), (await RefusedAsync()).RetryAt);
    }

    [Fact]
    public async Task A_login_that_cannot_be_reached_is_no_refusal()
    {
        _server.Login = (_, _) => throw new HttpRequestException("reset");

        await Assert.ThrowsAsync<VtexTransportException>(() => _tracking.Services.GetAsync(1));
        await Assert.ThrowsAsync<VtexTransportException>(() => _tracking.Services.GetAsync(1));

        Assert.Equal(8, _server.Logins);
    }

    [Fact]
    public async Task A_service_that_refuses_every_token_is_not_asked_for_one_at_each_call()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.Unauthorized));

        for (var call = 0; call < 20; call++)
            await RefusedAsync();
        Assert.Equal(2, _server.Logins);

        _clock.Advance(TimeSpan.FromSeconds(5));
        await RefusedAsync();
        Assert.Equal(3, _server.Logins);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_prolong_the_rest()
    {
        _server.Login = (number, _) => Task.FromResult(
            number == 1 ? Answers.Status(HttpStatusCode.Unauthorized) : Answers.Token("token-2"));
        await RefusedAsync();

        _clock.Set(_clock.GetUtcNow().AddYears(-1));

        await _tracking.Services.GetAsync(1);
    }

    private Task<VtexAuthenticationException> RefusedAsync() =>
        Assert.ThrowsAsync<VtexAuthenticationException>(() => _tracking.Services.GetAsync(1));
}
