using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class GeoPointTests
{
    private static readonly GeoPoint SaoPaulo = new(-23.5505, -46.6333);
    private static readonly GeoPoint Rio = new(-22.9068, -43.1729);

    [Fact]
    public void Degrees_of_the_equator_and_of_a_meridian_are_equally_long()
    {
        var degree = Math.PI * 6_371_008.8 / 180;

        Assert.Equal(degree, new GeoPoint(0, -50).MetersTo(new(0, -51)), 3);
        Assert.Equal(degree, new GeoPoint(-10, -50).MetersTo(new(-11, -50)), 3);
        Assert.Equal(180 * degree, new GeoPoint(90, 0).MetersTo(new(-90, 0)), 3);
    }

    [Fact]
    public void Sao_Paulo_lies_361_km_from_Rio() => Assert.InRange(SaoPaulo.MetersTo(Rio), 360_000, 362_000);

    [Fact]
    public void A_distance_is_the_same_both_ways_and_nothing_to_itself() =>
        Prop.ForAll(Places.InBrazil.ToArbitrary(), Places.InBrazil.ToArbitrary(), (a, b) =>
                a.MetersTo(b).Equals(b.MetersTo(a)) && a.MetersTo(a) == 0)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void No_detour_is_shorter_than_the_straight_way() =>
        Prop.ForAll(
                Places.InBrazil.ToArbitrary(),
                Places.InBrazil.ToArbitrary(),
                Places.InBrazil.ToArbitrary(),
                (a, b, c) => a.MetersTo(c) <= a.MetersTo(b) + b.MetersTo(c) + 1e-3)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_part_of_the_way_is_that_part_of_the_distance_from_both_ends() =>
        Prop.ForAll(
                Places.InBrazil.ToArbitrary(),
                Places.InBrazil.ToArbitrary(),
                Gen.Choose(0, 100).Select(percent => percent / 100.0).ToArbitrary(),
                (a, b, part) =>
                {
                    var (whole, there) = (a.MetersTo(b), a.Toward(b, part));
                    return Math.Abs(a.MetersTo(there) - part * whole) < 0.5
                        && Math.Abs(there.MetersTo(b) - (1 - part) * whole) < 0.5;
                })
            .QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(double.NaN)]
    public void Nothing_of_the_way_is_the_start(double part) => Assert.Equal(SaoPaulo, SaoPaulo.Toward(Rio, part));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public void All_of_the_way_is_exactly_the_end(double part) => Assert.Equal(Rio, SaoPaulo.Toward(Rio, part));

    [Fact]
    public void Half_of_no_way_is_where_one_stands() => Assert.Equal(Rio, Rio.Toward(Rio, 0.5));

    [Fact]
    public void Places_on_the_way_have_six_decimals()
    {
        var half = SaoPaulo.Toward(Rio, 0.5);

        Assert.Equal(half.Rounded(), half);
        Assert.NotEqual(SaoPaulo, half);
    }
}
