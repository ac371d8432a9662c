using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class PostalCodeRangesTests
{
    [Fact]
    public void Ranges_follow_each_other_without_gap_or_overlap()
    {
        var next = 10;
        foreach (var range in PostalCodeRanges.All)
        {
            Assert.Equal(next, range.First);
            Assert.True(range.Last >= range.First);
            next = range.Last + 1;
        }

        Assert.Equal(1_000, next);
    }

    [Fact]
    public void Every_state_has_one()
    {
        var states = PostalCodeRanges.All.Select(range => range.State).Distinct().ToList();

        Assert.Equal(27, states.Count);
        Assert.All(states, state => Assert.NotNull(BrazilianStates.NameOf(state)));
    }

    [Theory]
    [InlineData("01000-000", "SP")]
    [InlineData("19999-999", "SP")]
    [InlineData("20000-000", "RJ")]
    [InlineData("28999-999", "RJ")]
    [InlineData("29010-120", "ES")]
    [InlineData("30140-071", "MG")]
    [InlineData("40020-210", "BA")]
    [InlineData("49010-020", "SE")]
    [InlineData("50030-230", "PE")]
    [InlineData("57020-000", "AL")]
    [InlineData("58010-000", "PB")]
    [InlineData("59010-000", "RN")]
    [InlineData("60010-000", "CE")]
    [InlineData("64000-020", "PI")]
    [InlineData("65010-000", "MA")]
    [InlineData("68899-999", "PA")]
    [InlineData("68900-000", "AP")]
    [InlineData("69299-999", "AM")]
    [InlineData("69300-000", "RR")]
    [InlineData("69400-000", "AM")]
    [InlineData("69900-000", "AC")]
    [InlineData("72799-999", "DF")]
    [InlineData("72800-000", "GO")]
    [InlineData("73000-000", "DF")]
    [InlineData("73699-999", "DF")]
    [InlineData("73700-000", "GO")]
    [InlineData("76799-999", "GO")]
    [InlineData("76800-000", "RO")]
    [InlineData("77000-000", "TO")]
    [InlineData("78899-999", "MT")]
    [InlineData("78900-000", "RO")]
    [InlineData("79000-000", "MS")]
    [InlineData("87999-999", "PR")]
    [InlineData("88000-000", "SC")]
    [InlineData("90010-000", "RS")]
    [InlineData("99999999", "RS")]
    public void A_CEP_names_its_state(string postalCode, string state) =>
        Assert.Equal(state, PostalCodeRanges.StateOf(postalCode));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("W1A 1AA")]
    [InlineData("00999-999")]
    public void What_is_no_CEP_names_none(string? postalCode) => Assert.Null(PostalCodeRanges.StateOf(postalCode));
}
