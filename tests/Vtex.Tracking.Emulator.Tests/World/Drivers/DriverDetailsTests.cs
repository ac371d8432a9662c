using Vtex.Tracking.Emulator.World.Shipper;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class DriverDetailsTests
{
    [Fact]
    public void A_later_route_renews_what_it_tells_and_keeps_the_rest()
    {
        var universe = Worlds.Create();
        Schedule(new DriverDetails { Username = "ana", FirstName = "Ana", Cpf = "12345678909", Mobile = "987654321" });
        Schedule(new DriverDetails { Username = "ana", FirstName = "Ana Maria", Rg = "MG-1" });

        var driver = universe.Services.Find(1)!.Driver!.Details;
        Assert.Equal(
            new DriverDetails { Username = "ana", FirstName = "Ana Maria", Cpf = "12345678909", Mobile = "987654321", Rg = "MG-1" },
            driver);

        void Schedule(DriverDetails details) => universe.Services.Schedule(
            [new ScheduledRoute(Worlds.Route() with { Driver = details }, [Worlds.Service()])]);
    }

    [Fact]
    public void Every_field_is_kept_when_the_newer_details_leave_it_out()
    {
        var full = new DriverDetails { Username = "ana" };
        foreach (var property in typeof(DriverDetails).GetProperties())
        {
            property.SetValue(full, property.PropertyType switch
            {
                var type when type == typeof(string) => property.Name,
                var type when type == typeof(bool?) => true,
                _ => 7,
            });
        }

        Assert.Equal(full, new DriverDetails { Username = full.Username }.Over(full));
        Assert.Equal(full, full.Over(new DriverDetails { Username = "other" }));
    }
}
