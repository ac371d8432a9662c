using System.Net;

namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>After the window a service that is down is stood in for; one that says no is not.</summary>
public sealed class LastKnownGoodTests : IDisposable
{
    private readonly BudgetSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task While_the_service_is_down_the_last_known_good_stands_in(int status)
    {
        await _session.ReadAsync();
        _session.Clock.Advance(BudgetSession.Window);
        _session.Fail((HttpStatusCode)status);

        var answer = await _session.ReadAsync(BudgetSession.Plain);

        Assert.Equal((1, AnswerSource.LastKnownGood), (answer.IdDeliveryService, answer.Freshness!.Source));
        Assert.Equal(BudgetSession.Window, answer.Freshness.GetAge(_session.Clock.GetUtcNow()));
        Assert.Equal(1, await _session.ReadAsync());
    }

    [Fact]
    public async Task So_it_does_for_lost_connections_time_limits_and_unreadable_answers()
    {
        await _session.ReadAsync();
        _session.Clock.Advance(BudgetSession.Window);

        _session.Server.Api = (_, _) => throw new HttpRequestException("no route");
        Assert.Equal(1, await _session.ReadAsync());
        _session.Server.Api = (_, _) => throw new TaskCanceledException("too slow");
        Assert.Equal(1, await _session.ReadAsync());
        _session.Server.Answer(HttpStatusCode.OK, "<html>", "text/html");
        Assert.Equal(1, await _session.ReadAsync());
    }

    [Fact]
    public async Task It_stands_in_for_a_limited_time()
    {
        await _session.ReadAsync();
        _session.Fail(HttpStatusCode.ServiceUnavailable);

        _session.Clock.Advance(BudgetSession.Window + TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        Assert.Equal(1, await _session.ReadAsync());
        _session.Clock.Advance(TimeSpan.FromTicks(1));
        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _session.ReadAsync());
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_service_that_says_no_is_believed(int status)
    {
        await _session.ReadAsync();
        _session.Clock.Advance(BudgetSession.Window);
        _session.Fail((HttpStatusCode)status);

        await Assert.ThrowsAnyAsync<VtexException>(() => _session.ReadAsync());
    }

    [Fact]
    public async Task A_failure_is_not_remembered()
    {
        _session.Fail(HttpStatusCode.InternalServerError);
        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _session.ReadAsync());
        _session.Recover();

        Assert.Equal(1, await _session.ReadAsync());
    }
}
