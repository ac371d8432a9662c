using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Access;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class TokenIssuerTests
{
    [Theory]
    [InlineData("loja")]
    [InlineData("loja.com.pontos@exemplo.com.br")]
    [InlineData("ação 🚚 \0\r\n")]
    public void A_token_names_its_user(string username)
    {
        var mint = Mint();
        var token = mint.Issue(username, Moments.Noon);
        Assert.Equal(new TokenPayload(username, Moments.Noon.AddDays(30)), mint.Read(token.Text));
        Assert.Equal((Moments.Noon, Moments.Noon.AddDays(30)), (token.Created, token.Expiration));
        Assert.Matches("^[A-Za-z0-9_.-]+$", token.Text);
    }

    [Fact]
    public void Every_login_gets_a_token_of_its_own_but_a_rerun_the_same_ones()
    {
        var (first, again) = (Mint(), Mint());
        var tokens = Enumerable.Range(0, 10).Select(_ => first.Issue("loja", Moments.Noon).Text).ToList();
        Assert.Distinct(tokens);
        Assert.Equal(tokens, Enumerable.Range(0, 10).Select(_ => again.Issue("loja", Moments.Noon).Text));
    }

    [Fact]
    public void A_token_of_another_seed_is_unknown() =>
        Assert.Null(Mint().Read(new TokenIssuer(1, TimeSpan.FromDays(30)).Issue("loja", Moments.Noon).Text));

    [Fact]
    public void A_lifetime_past_the_year_9999_ends_there() => Assert.Equal(
        DateTimeOffset.MaxValue, new TokenIssuer(0, TimeSpan.MaxValue).Issue("loja", Moments.Noon).Expiration);

    [Fact]
    public void A_token_with_any_character_changed_is_unknown()
    {
        var mint = Mint();
        var token = mint.Issue("loja", Moments.Noon).Text;
        // The last character of each part carries bits that no byte uses, so only those before it must count.
        var dot = token.IndexOf('.', StringComparison.Ordinal);
        foreach (var position in Enumerable.Range(0, token.Length - 1).Where(i => i != dot - 1))
        {
            var tampered = token.ToCharArray();
            tampered[position] = tampered[position] == 'A' ? 'B' : 'A';
            Assert.Null(mint.Read(new string(tampered)));
        }
    }

    [Fact]
    public void No_text_at_all_makes_reading_fail()
    {
        var mint = Mint();
        var real = mint.Issue("loja", Moments.Noon).Text;
        var pieces = Gen.Elements(".", "=", "-", "_", "\uD800", "\0", " ", real, real[..10], "AAAA", "é", "%");
        var texts = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""),
            pieces.ListOf().Select(list => string.Concat(list)));
        Prop.ForAll(texts.ToArbitrary(), text => mint.Read(text) is null or { Username: "loja" })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static TokenIssuer Mint() => new(0, TimeSpan.FromDays(30));
}
