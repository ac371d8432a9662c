using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class AccountsTests : IDisposable
{
    private readonly EmulatorClock _clock = new(Moments.Noon);

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
        Assert.Null(accounts.Find(username));
    }

    [Fact]
    public void Fixed_users_are_the_only_ones()
    {
        var accounts = Open(new EmulatorUser("loja", "segredo"), new EmulatorUser("outra", "senha"));
        Assert.NotNull(accounts.Login("loja", "segredo"));
        Assert.NotNull(accounts.Login("outra", "senha"));
        Assert.Null(accounts.Login("loja", "senha"));
        Assert.Null(accounts.Login("nova", "segredo"));
        Assert.Null(accounts.Find("nova"));
    }

    [Fact]
    public void A_token_opens_the_universe_of_its_user_alone()
    {
        var accounts = Open();
        var token = accounts.Login("loja", "segredo")!.Text;
        accounts.Login("outra", "segredo");
        Assert.Same(accounts.Find("loja"), accounts.Enter(token).Universe);
        Assert.NotSame(accounts.Find("loja"), accounts.Find("outra"));
        Assert.Null(accounts.Enter("nonsense").Universe);
    }

    [Fact]
    public void Two_universes_share_nothing_but_the_clock()
    {
        var accounts = Open();
        accounts.Open("loja").Services.Create([Worlds.Service("A")]);
        Assert.Empty(accounts.Open("outra").Services.FindByInvoice("A"));
        Assert.Null(accounts.Open("outra").Services.Find(1));
        Assert.Same(accounts.Open("loja").Clock, accounts.Open("outra").Clock);
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
        Assert.DoesNotContain("segredo", string.Concat(accounts.Find("loja")!.Events), StringComparison.Ordinal);
        Assert.DoesNotContain("segredo", new EmulatorUser("loja", "segredo").ToString(), StringComparison.Ordinal);
    }

    public void Dispose() => _clock.Dispose();

    private Accounts Open(params EmulatorUser[] users) =>
        new(_clock, new TokenMint(0, TimeSpan.FromDays(30), _clock), users);
}
