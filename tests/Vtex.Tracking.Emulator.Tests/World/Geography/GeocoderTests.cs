using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class GeocoderTests
{
    private static readonly string[] States = [.. PostalCodeRanges.All.Select(range => range.State).Distinct()];

    [Fact]
    public void Every_group_of_CEPs_lies_in_Brazil_and_in_its_states_box_or_near_a_city()
    {
        foreach (var group in Enumerable.Range(1_000, 99_000))
        {
            var text = FormattableString.Invariant($"{group:00000}-{group * 7 % 1_000:000}");
            var place = Geocoder.Locate(text);
            Assert.True(PostalCode.TryRead(text, out var read));
            var state = PostalCodeRanges.StateOf(read)!;

            Assert.True(GeoBox.Brazil.Contains(place), text);
            if (UrbanAreas.Find(read, state) is { } city)
                Assert.True(place.MetersTo(city.Centre) <= city.Reach * 1.01, text);
            else
                Assert.True(StateBoxes.Of(state).Contains(place), text);
        }
    }

    [Fact]
    public void Every_state_has_a_box_and_a_capital_within_its_own_CEPs() => Assert.All(States, state =>
    {
        var capital = CapitalAreas.Find(state)!;
        var box = StateBoxes.Of(state);

        Assert.InRange(capital.Reach, 3_000, 15_000);
        Assert.True(box.North - box.South > 2 * 0.26 && box.East - box.West > 2 * 0.26);
        Assert.True(GeoBox.Brazil.Contains(new(box.South, box.West)));
        Assert.True(GeoBox.Brazil.Contains(new(box.North, box.East)));
        foreach (var end in new[] { capital.First, capital.Last })
            Assert.Equal(state, PostalCodeRanges.StateOf(FormattableString.Invariant($"{end:00000}-000")));
    });

    [Theory]
    [InlineData("01310-100", -23.5614, -46.6559)] // São Paulo, Avenida Paulista
    [InlineData("20040-020", -22.9080, -43.1770)] // Rio de Janeiro, Centro
    [InlineData("30140-071", -19.9320, -43.9380)] // Belo Horizonte, Savassi
    [InlineData("70150-900", -15.7998, -47.8645)] // Brasília, Praça dos Três Poderes
    [InlineData("40020-210", -12.9740, -38.5130)] // Salvador, Pelourinho
    [InlineData("69010-060", -3.1300, -60.0230)] // Manaus, Teatro Amazonas
    [InlineData("80020-290", -25.4300, -49.2710)] // Curitiba, Centro
    [InlineData("90010-150", -30.0300, -51.2300)] // Porto Alegre, Centro Histórico
    public void A_real_address_in_a_capital_comes_out_in_its_city(string postalCode, double south, double west) =>
        Assert.InRange(Geocoder.Locate(postalCode).MetersTo(new(south, west)), 0, 30_000);

    [Fact]
    public void The_same_CEP_is_the_same_place_however_written_and_whatever_state_is_claimed() =>
        Prop.ForAll(Places.PostalCodes.ToArbitrary(), Gen.Elements(States).ToArbitrary(), (postalCode, state) =>
                Geocoder.Locate(postalCode) == Geocoder.Locate(postalCode.Replace("-", ""), state))
            .QuickCheckThrowOnFailure();

    // Worked out apart from this code; worlds that users have saved depend on these never changing.
    [Fact]
    public void Places_stay_where_they_are_for_ever()
    {
        Assert.Equal(new GeoPoint(-23.506887, -46.664573), Geocoder.Locate("01310-100"));
        Assert.Equal(new GeoPoint(-17.813921, -44.026408), Geocoder.Locate("38700-000"));
        Assert.Equal(new GeoPoint(-30.021941, -51.208147), Geocoder.Locate("unknown", "RS"));
    }

    [Fact]
    public void The_same_first_five_digits_lie_within_3_km() => AssertNear(digits: 5, meters: 3_000);

    [Fact]
    public void The_same_first_four_digits_lie_within_10_km() => AssertNear(digits: 4, meters: 10_000);

    [Fact]
    public void The_same_first_three_digits_lie_within_50_km() => AssertNear(digits: 3, meters: 50_000);

    [Fact]
    public void Different_CEPs_of_a_street_are_different_places()
    {
        var places = Enumerable.Range(0, 1_000).Select(number =>
            Geocoder.Locate(FormattableString.Invariant($"13560-{number:000}")));

        Assert.InRange(places.Distinct().Count(), 990, 1_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("00000-000")]
    [InlineData("sem CEP")]
    [InlineData("\ud800")]
    public void Anything_else_lies_in_the_capital_of_the_state_or_in_Brasilia(string? text)
    {
        Assert.InRange(Geocoder.Locate(text).MetersTo(new(-15.794, -47.883)), 0, 15_000);
        Assert.InRange(Geocoder.Locate(text, "XX").MetersTo(new(-15.794, -47.883)), 0, 15_000);
        Assert.InRange(Geocoder.Locate(text, "pr").MetersTo(new(-25.45, -49.275)), 0, 15_000);
        Assert.Equal(Geocoder.Locate(text, "PR"), Geocoder.Locate(text, "pr"));
    }

    [Fact]
    public void Different_unreadable_texts_are_different_places() =>
        Assert.NotEqual(Geocoder.Locate("one", "SP"), Geocoder.Locate("two", "SP"));

    // A city may end between two such CEPs, though never within five digits; across its border they may lie far apart.
    private static void AssertNear(int digits, double meters)
    {
        var span = (int)Math.Pow(10, 8 - digits);
        var within = Gen.Choose(0, span - 1).ToArbitrary();
        Prop.ForAll(Gen.Choose(1_000_000 / span, 100_000_000 / span - 1).ToArbitrary(), within, within, (group, x, y) =>
            {
                var (a, b) = (Text(group * span + x), Text(group * span + y));
                return City(a) != City(b) || Geocoder.Locate(a).MetersTo(Geocoder.Locate(b)) <= meters;
            })
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static string Text(int number) => FormattableString.Invariant($"{number:00000000}");

    private static UrbanArea? City(string text) =>
        PostalCode.TryRead(text, out var read) ? UrbanAreas.Find(read, PostalCodeRanges.StateOf(read)!) : null;
}
