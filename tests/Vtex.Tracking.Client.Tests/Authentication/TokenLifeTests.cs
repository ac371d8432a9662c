using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Authentication;

public sealed class TokenLifeTests : IDisposable
{
    private static readonly TimeSpan Moment = TimeSpan.FromTicks(1);

    private readonly ScriptedServer _server = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly VtexTrackingClient _tracking;

    public TokenLifeTests() => _tracking = _server.Client(_clock);

    public void Dispose() => _tracking.Dispose();

    [Theory]
    [InlineData("2031-03-01T12:00:00.0000000Z", "2031-03-31T12:00:00.0000000Z", 30 * 24 * 60 - 5)]
    [InlineData("2031-03-01T12:00:00Z", "2031-03-01T12:10:00Z", 9)]
    // The server's clock is fifty years behind ours, then its times carry another offset, then none.
    [InlineData("1981-03-01T12:00:00Z", "1981-03-01T14:00:00Z", 115)]
    [InlineData("2031-03-01T12:00:00+05:00", "2031-03-01T14:00:00+05:00", 115)]
    [InlineData("2031-03-01T12:00:00", "2031-03-01T14:00:00", 115)]
    // Unreadable, missing or backwards: an hour.
    [InlineData("yesterday", "2031-03-01T14:00:00Z", 55)]
    [InlineData("2031-03-01T12:00:00Z", "", 55)]
    [InlineData("2031-03-01T12:00:00Z", "2031-03-01T11:00:00Z", 55)]
    public async Task A_token_is_renewed_ahead_of_its_end_while_calls_go_on_with_it(string created, string expiration, int minutesUntilRenewal)
    {
        _server.Login = (number, _) => Task.FromResult(Answers.Token($"token-{number}", created, expiration));

        await _tracking.Services.GetAsync(1);
        _clock.Advance(TimeSpan.FromMinutes(minutesUntilRenewal) - Moment);
        await _tracking.Services.GetAsync(1);
        Assert.Equal(1, _server.Logins);

        _clock.Advance(Moment);
        await _tracking.Services.GetAsync(1);
        Assert.Equal("token-1", _server.Calls[^1].Token);
        await Eventually.HoldsAsync(async () =>
        {
            await _tracking.Services.GetAsync(1);
            return _server.Calls[^1].Token == "token-2";
        });
        Assert.Equal(2, _server.Logins);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(TimeSpan.TicksPerDay)]
    public async Task A_token_serves_even_where_the_calendar_ends_before_its_life(long ticksBeforeTheEnd)
    {
        _clock.Set(DateTimeOffset.MaxValue - TimeSpan.FromTicks(ticksBeforeTheEnd));

        await _tracking.Services.GetAsync(1);

        Assert.Equal("token-1", Assert.Single(_server.Calls).Token);
    }

    [Theory]
    [InlineData("""{"authenticated":false}""")]
    [InlineData("""{"authenticated":"false","accessToken":"x"}""")]
    [InlineData("""{"authenticated":true}""")]
    [InlineData("""{"authenticated":true,"accessToken":"with blank"}""")]
    public async Task A_login_without_a_token_tells_that_it_was_sent_and_answered(string answer)
    {
        _server.Login = (_, _) => Task.FromResult(Answers.Json(answer));

        var exception = await Assert.ThrowsAnyAsync<VtexException>(() => _tracking.Services.GetAsync(1));

        Assert.Equal((1, HttpStatusCode.OK), (exception.Attempts, exception.StatusCode));
    }

    [Fact]
    public async Task Life_is_counted_from_the_moment_of_receipt()
    {
        _server.Login = (number, _) =>
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            return Task.FromResult(
                Answers.Token($"token-{number}", "2031-03-01T12:00:00Z", "2031-03-01T12:10:00Z"));
        };

        await _tracking.Services.GetAsync(1);
        _clock.Advance(TimeSpan.FromMinutes(9) - Moment);
        await _tracking.Services.GetAsync(1);

        Assert.Equal(1, _server.Logins);
    }

    [Fact]
    public async Task While_the_old_token_works_a_failed_renewal_is_nobodys_problem()
    {
        await _tracking.Services.GetAsync(1);
        _server.Login = (_, _) => Task.FromResult(Answers.Status(HttpStatusCode.ServiceUnavailable));

        _clock.Advance(TimeSpan.FromDays(30) - Moment);
        await _tracking.Services.GetAsync(1);
        Assert.Equal("token-1", _server.Calls[^1].Token);

        _clock.Advance(Moment);
        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _tracking.Services.GetAsync(1));
    }

    [Fact]
    public async Task A_life_beyond_all_bounds_does_no_harm()
    {
        _server.Login = (_, _) => Task.FromResult(
            Answers.Token("token-1", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"));

        await _tracking.Services.GetAsync(1);

        Assert.Single(_server.Calls);
    }
}
