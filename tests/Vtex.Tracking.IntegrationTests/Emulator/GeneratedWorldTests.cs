using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>Whatever the contract lets in comes out as it was, by the contract, whatever the driver does meanwhile.</summary>
public sealed class GeneratedWorldTests
{
    [Fact]
    public async Task What_was_sent_comes_back()
    {
        await using var session = new EmulatorSession();
        var account = 0;

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(GeneratedWorld.Any, world =>
            LiveAsync(session, $"loja-{Interlocked.Increment(ref account).ToString(CultureInfo.InvariantCulture)}", world)));
    }

    [Fact]
    public void No_property_that_the_answers_know_is_forgotten()
    {
        Assert.Empty(Forgotten("DeliveryService", "", "DeliveryServiceResponse", Echo.OfService));
        Assert.Empty(Forgotten("ShipperCustomer", "shipperCustomer.", "ShipperCustomerResponse", Echo.OfService));
        Assert.Empty(Forgotten("Carrier", "carrier.", "CarrierResponse", Echo.OfRoute));
        Assert.Empty(Forgotten("DeliveryServiceRoute", "", "DeliveryServiceRouteResponse", Echo.OfRouteTimes));
    }

    private static async Task LiveAsync(EmulatorSession session, string account, GeneratedWorld world)
    {
        await session.LoginAsync(account);
        var route = new JsonObject
        {
            ["deliveryServiceRoute"] = world.Route.DeepClone(),
            ["deliveryService"] = world.Routed.DeepClone(),
        };
        Assert.Equal(200, (await session.PostAsync("services", world.Waiting.DeepClone())).Status);
        Assert.Equal(200, (await session.PostAsync("services/routes", new JsonArray(route))).Status);
        await CheckAsync(session, world);

        var driver = session.Emulator.GetOrCreateUniverse(account).GetDriver(world.Route["carrier"]!["username"]!.GetValue<string>());
        foreach (var move in world.Moves)
        {
            // The services without a route were created first; ids count from 1.
            await move.TryAsync(driver, world.Waiting.Count + move.Service + 1);
            await CheckAsync(session, world);
        }
    }

    private static async Task CheckAsync(EmulatorSession session, GeneratedWorld world)
    {
        var answered = (await session.GetAsync("services")).Services;
        Assert.Equal(world.Waiting.Count + world.Routed.Count, answered.Count);

        foreach (var (sent, answer) in world.Waiting.Concat(world.Routed).Zip(answered))
            Echo.Check(sent!, answer, Echo.OfService, text => text);
        foreach (var answer in answered.Skip(world.Waiting.Count))
        {
            Echo.Check(world.Route, answer, Echo.OfRoute, text => text);
            Echo.Check(world.Route, answer, Echo.OfRouteTimes, Echo.ToBrasilia);
        }
    }

    private static IEnumerable<string> Forgotten(
        string sent, string path, string answered, IReadOnlyList<(string Sent, string Answered)> places)
    {
        var answers = TrackingContract.Instance.Schema(answered).Properties!.Keys;
        return TrackingContract.Instance.Schema(sent).Properties!.Keys.Where(answers.Contains).Where(name =>
            !places.Any(place => $"{place.Sent}.".StartsWith($"{path}{name}.", StringComparison.Ordinal)));
    }
}
