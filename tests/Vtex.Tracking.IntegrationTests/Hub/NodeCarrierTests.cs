using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Hub;

/// <summary>The hub and a carrier's app that is not ours understand each other.</summary>
public sealed class NodeCarrierTests
{
    [Fact]
    public async Task Packages_come_to_their_end_through_all_that_goes_wrong()
    {
        await using var carrier = await NodeCarrier.StartAsync();
        await using var emulator = TrackingEmulator.CreateInMemory();
        var hub = emulator.GetOrCreateUniverse("loja").Hub;
        hub.RegisterCarrier(new CarrierApp { Name = "no-transportes", Version = "2.x", BaseAddress = carrier.Address });

        var packages = await hub.InvoiceAsync(
            new HubOrder { OrderId = "1043-01", Packages = [new() { Id = "A" }, new() { Id = "B" }, new() { Id = "C" }] },
            TestContext.Current.CancellationToken);
        Assert.All(packages, package => Assert.Equal(HubPackageState.Invoiced, package.State));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6), TestContext.Current.CancellationToken);

        Assert.All(hub.Packages, package => Assert.Equal(HubPackageState.Delivered, package.State));
        Assert.All(hub.Packages, package => Assert.Equal(["Saiu para entrega", "Objeto postado"], package.Events.Select(e => e.Description)));
        Assert.All(hub.Packages, package => Assert.Equal($"NO{package.Id}BR", package.TrackingNumber));
        Assert.Equal(
            [
                "broke the connection off",
                "answered 200 but left out 1 of 3 numbers",
                "answered 200 with the number",
                "answered 200 with all 3 numbers",
                "answered 200 with all 3 numbers",
                "answered 200 with all 3 numbers",
            ],
            hub.Journal.Select(entry => entry.Words));
    }
}
