using System.Net;
using System.Text;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.CallBudget;

public sealed class CallOptionsTests
{
    [Fact]
    public async Task A_call_is_forced_only_where_the_options_allow_it()
    {
        using var session = new BudgetSession();
        await session.ReadAsync(BudgetSession.Force);

        var exception = await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => session.ReadAsync(BudgetSession.Force));

        Assert.Equal(session.Clock.GetUtcNow() + BudgetSession.Window, exception.NextAllowedAt);
        Assert.Equal("GetDeliveryServiceById", exception.Operation);
        Assert.Contains("2031-03-01 18:00:00Z", exception.Message, StringComparison.Ordinal);
        session.Clock.Advance(BudgetSession.Window);
        Assert.Equal(2, (await session.ReadAsync(BudgetSession.Force)).IdDeliveryService);
    }

    [Fact]
    public async Task A_forced_call_replaces_the_answer()
    {
        using var session = new BudgetSession(budget => budget.AllowForce = true);
        await session.ReadAsync();
        session.Clock.Advance(TimeSpan.FromHours(1));

        var forced = await session.ReadAsync(BudgetSession.Force);

        Assert.Equal((2, AnswerSource.Network), (forced.IdDeliveryService, forced.Freshness!.Source));
        Assert.Equal(2, await session.ReadAsync());
    }

    [Fact]
    public async Task Only_if_cached_never_calls()
    {
        using var session = new BudgetSession();
        await Assert.ThrowsAsync<VtexAnswerNotCachedException>(() => session.ReadAsync(BudgetSession.OnlyIfCached));
        await session.ReadAsync();

        var fresh = await session.ReadAsync(BudgetSession.OnlyIfCached);
        session.Clock.Advance(BudgetSession.Window + TimeSpan.FromHours(24) - TimeSpan.FromTicks(1));
        var old = await session.ReadAsync(BudgetSession.OnlyIfCached);
        session.Clock.Advance(TimeSpan.FromTicks(1));
        await Assert.ThrowsAsync<VtexAnswerNotCachedException>(() => session.ReadAsync(BudgetSession.OnlyIfCached));

        Assert.Equal(
            (AnswerSource.Memory, AnswerSource.LastKnownGood, 1),
            (fresh.Freshness!.Source, old.Freshness!.Source, session.Calls));
    }

    [Fact]
    public async Task Prefer_fresh_does_not_settle_for_the_last_known_good()
    {
        using var session = new BudgetSession();
        await session.ReadAsync();
        Assert.Equal(AnswerSource.Memory, (await session.ReadAsync(BudgetSession.PreferFresh)).Freshness!.Source);
        session.Clock.Advance(BudgetSession.Window);
        session.Fail(HttpStatusCode.ServiceUnavailable);

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => session.ReadAsync(BudgetSession.PreferFresh));

        Assert.Equal(AnswerSource.LastKnownGood, (await session.ReadAsync(BudgetSession.Plain)).Freshness!.Source);
    }

    [Fact]
    public async Task Answers_carry_what_they_were_made_of_where_the_options_of_the_client_say_so()
    {
        using var session = new BudgetSession(keepsRaw: true);
        await session.ReadAsync();

        var raw = (await session.ReadAsync(BudgetSession.OnlyIfCached)).Raw!;

        Assert.Equal(HttpStatusCode.OK, raw.Status);
        Assert.Equal("application/json; charset=utf-8", raw.Headers["content-TYPE"]);
        Assert.StartsWith("""{"idDeliveryService":1,""", Encoding.UTF8.GetString(raw.Body.Span), StringComparison.Ordinal);
        Assert.Equal("HTTP 200", raw.ToString());
    }

    [Fact]
    public async Task Options_of_a_call_never_change_what_its_answer_contains()
    {
        using var session = new BudgetSession(budget => (budget.AllowForce, budget.Store) = (true, new Stores.TestStore()));

        foreach (var options in new[] { null, BudgetSession.Plain, BudgetSession.PreferFresh, BudgetSession.OnlyIfCached, BudgetSession.Force })
        {
            var answer = await session.ReadAsync(options);
            Assert.NotNull(answer.Freshness);
            Assert.Null(answer.Raw);
        }
    }

    [Fact]
    public async Task Writes_say_when_they_were_accepted_and_give_their_raw_answer()
    {
        using var session = new BudgetSession(keepsRaw: true);
        session.Server.Answer(HttpStatusCode.Created, "obrigado", "text/plain");

        var created = await session.Tracking.Services.CreateAsync(Samples.Service);
        var routed = await session.Tracking.Routes.CreateAsync(Samples.Route);

        Assert.Equal("obrigado", Encoding.UTF8.GetString(created.Raw!.Body.Span));
        Assert.Equal((HttpStatusCode.Created, session.Clock.GetUtcNow()), (routed.Raw!.Status, routed.AcceptedAt));
        using var without = new BudgetSession();
        Assert.Null((await without.Tracking.Services.CreateAsync(Samples.Service)).Raw);
    }

    [Fact]
    public async Task Walks_take_options_too()
    {
        using var session = new BudgetSession();
        await Assert.ThrowsAsync<VtexAnswerNotCachedException>(
            () => session.Tracking.Services.ListAsync(null, BudgetSession.OnlyIfCached).CountAsync().AsTask());
        session.Server.Answer(() => Answers.Json("""{"totalCount":1,"data":[{"idDeliveryService":1}]}"""));
        await session.Tracking.Services.ListAsync().CountAsync();

        Assert.Equal(1, await session.Tracking.Services.ListAsync(null, BudgetSession.OnlyIfCached).CountAsync());
        Assert.Equal(1, session.Calls);
        var page = await session.Tracking.Services.ListAsync().GetPagesAsync().SingleAsync();
        Assert.Equal((1, AnswerSource.Memory), (page.TotalCount, page.Freshness!.Source));
    }
}
