using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class TravelTimesTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(5_000, 720)]
    [InlineData(5_001, 721)]
    [InlineData(30_000, 4_320)]
    [InlineData(30_001, 4_321)]
    [InlineData(105_000, 7_920)]
    [InlineData(26_020_000, 1_251_840)]
    public void A_car_takes_25_km_an_hour_and_beyond_30_km_75(int meters, int seconds) =>
        Assert.Equal(seconds, TravelTimes.Seconds(meters, VehicleSpeeds.Of("carro")));

    [Fact]
    public void The_road_is_longer_than_the_straight_way_by_three_tenths()
    {
        var (here, there) = (new GeoPoint(0, -50), new GeoPoint(0, -51));

        Assert.Equal((int)Math.Round(1.3 * here.MetersTo(there)), TravelTimes.RoadMeters(here, there));
        Assert.Equal(144_554, TravelTimes.RoadMeters(here, there));
        Assert.Equal(new TimeSpan(0, 1, 0, 0) + TimeSpan.FromSeconds(5_892), TravelTimes.Between(here, there, "moto"));
    }

    [Fact]
    public void A_time_is_whole_the_same_both_ways_and_no_shorter_for_a_slower_vehicle() =>
        Prop.ForAll(Places.InBrazil.ToArbitrary(), Places.InBrazil.ToArbitrary(), (a, b) =>
            {
                var (car, truck) = (TravelTimes.Between(a, b, "carro"), TravelTimes.Between(a, b, "caminhão"));
                return car.Ticks % TimeSpan.TicksPerSecond == 0
                    && car == TravelTimes.Between(b, a, "carro")
                    && car <= truck
                    && TravelTimes.Between(a, b, "moto") <= truck;
            })
            .QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_way_never_takes_less_time() =>
        Prop.ForAll(
                Gen.Choose(0, 5_000_000).ToArbitrary(),
                Gen.Choose(0, 50_000).ToArbitrary(),
                Places.VehicleTypes.ToArbitrary(),
                (meters, more, type) =>
                {
                    var speeds = VehicleSpeeds.Of(type);
                    return TravelTimes.Seconds(meters, speeds) <= TravelTimes.Seconds(meters + more, speeds);
                })
            .QuickCheckThrowOnFailure();
}
