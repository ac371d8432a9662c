using Vtex.Tracking.Emulator.World.Access;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class AuthenticatorTests : IDisposable
{
    private readonly EmulatorClock _clock = new(Moments.Noon);
    private readonly UniverseRegistry _universes;

    public AuthenticatorTests() => _universes = new UniverseRegistry(_clock);

    [Fact]
    public void The_first_login_keeps_its_password()
    {
        var accounts = Open();
        Assert.NotNull(accounts.Login("loja", "segredo"));
        Assert.NotNull(accounts.Login("loja", "segredo"));
        Assert.Null(accounts.Login("loja", "Segredo"));
        Assert.NotNull(accounts.Login("Loja", "outra"));
    }

    [Theory]
    [InlineData("", "segredo")]
    [InlineData("loja", "")]
    [InlineData("", "")]
    public void An_empty_name_or_password_is_refused_and_opens_nothing(string username, string password)
    {
        var accounts = Open();
        Assert.Null(accounts.Login(username, password));
        Assert.Null(_universes.Find(username));
    }

    [Fact]
    public void Fixed_users_are_the_only_ones()
    {
        var accounts = Open(new EmulatorUser("loja", "segredo"), new EmulatorUser("outra", "senha"));
        Assert.NotNull(accounts.Login("loja", "segredo"));
        Assert.NotNull(accounts.Login("outra", "senha"));
        Assert.Null(accounts.Login("loja", "senha"));
        Assert.Null(accounts.Login("nova", "segredo"));
        Assert.Null(_universes.Find("nova"));
    }

    [Fact]
    public void A_token_opens_the_universe_of_its_user_alone()
    {
        var accounts = Open();
        var token = accounts.Login("loja", "segredo")!.Text;
        accounts.Login("outra", "segredo");
        Assert.Same(_universes.Find("loja"), accounts.Enter(token).Universe);
        Assert.NotSame(_universes.Find("loja"), _universes.Find("outra"));
        Assert.Null(accounts.Enter("nonsense").Universe);
    }

    [Fact]
    public void Two_universes_share_nothing_but_the_clock()
    {
        _universes.Open("loja").Services.Create([Worlds.Service("A")]);
        Assert.Empty(_universes.Open("outra").Services.FindByInvoice("A"));
        Assert.Null(_universes.Open("outra").Services.Find(1));
        Assert.Same(_universes.Open("loja").Clock, _universes.Open("outra").Clock);
    }

    [Fact]
    public void Of_a_thousand_first_logins_at_once_one_password_wins()
    {
        var accounts = Open();
        var winners = new System.Collections.Concurrent.ConcurrentBag<int>();
        Parallel.For(0, 1_000, i =>
        {
            if (accounts.Login("loja", $"senha {i}") is not null)
                winners.Add(i);
        });
        Assert.NotNull(accounts.Login("loja", $"senha {Assert.Single(winners)}"));
    }

    [Fact]
    public void The_log_does_not_hold_the_password()
    {
        var accounts = Open();
        accounts.Login("loja", "segredo");
        Assert.DoesNotContain("segredo", string.Concat(_universes.Find("loja")!.Events), StringComparison.Ordinal);
        Assert.DoesNotContain("segredo", new EmulatorUser("loja", "segredo").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_expires_at_its_expiration_and_not_before()
    {
        var accounts = Open();
        var token = accounts.Login("loja", "segredo")!;
        await _clock.SetAsync(token.Expiration.AddTicks(-1));
        Assert.Equal(TokenRefusal.None, accounts.Enter(token.Text).Refusal);
        await _clock.AdvanceAsync(TimeSpan.FromTicks(1));
        Assert.Equal((null, "loja", TokenRefusal.Expired), accounts.Enter(token.Text));
    }

    [Fact]
    public void The_users_of_a_universe_enter_it_and_nobody_else_does()
    {
        var accounts = Open();
        var own = _universes.Open("mundo", new UniverseOptions { Users = [new("ana", "a"), new("rui", "r")] });
        Assert.Same(own, accounts.Enter(accounts.Login("ana", "a")!.Text).Universe);
        Assert.Same(own, accounts.Enter(accounts.Login("rui", "r")!.Text).Universe);
        Assert.Null(accounts.Login("ana", "r"));
        Assert.Null(accounts.Login("mundo", "a"));
        Assert.Throws<WorldRuleException>(() => _universes.Open("outro", new UniverseOptions { Users = [new("ana", "b")] }));
    }

    [Fact]
    public void A_deleted_universe_takes_its_tokens_with_it_and_a_reset_one_does_not()
    {
        var accounts = Open();
        var token = accounts.Login("loja", "segredo")!.Text;
        _universes.Find("loja")!.Services.Create([Worlds.Service("A")]);

        _universes.Reset("loja");
        Assert.Empty(accounts.Enter(token).Universe!.Services.FindByInvoice("A"));
        _universes.Delete("loja");
        Assert.Equal((null, "", TokenRefusal.Unknown), accounts.Enter(token));
        Assert.Throws<WorldRuleException>(() => _universes.Delete("loja"));
    }

    [Fact]
    public async Task A_universe_with_a_start_time_has_a_clock_of_its_own()
    {
        var accounts = Open();
        var own = _universes.Open("antigo", new UniverseOptions { StartTime = Moments.Noon.AddYears(-5) });
        var token = accounts.Login("antigo", "segredo")!;
        Assert.Equal(Moments.Noon.AddYears(-5), token.Created);

        await _clock.AdvanceAsync(TimeSpan.FromDays(40));
        Assert.Same(own, accounts.Enter(token.Text).Universe);
        await own.Clock.AdvanceAsync(TimeSpan.FromDays(40));
        Assert.Equal(TokenRefusal.Expired, accounts.Enter(token.Text).Refusal);
    }

    public void Dispose()
    {
        _universes.Dispose();
        _clock.Dispose();
    }

    private Authenticator Open(params EmulatorUser[] users) =>
        new(_universes, new TokenIssuer(0, TimeSpan.FromDays(30)), users);
}
