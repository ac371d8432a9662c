using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>The hub goes on where the process before ended: between calls, and in the middle of one.</summary>
public sealed class RestartTests
{
    [Fact]
    public async Task The_schedule_goes_on_as_if_there_had_been_no_restart()
    {
        using var folder = new TestFolder();
        await using var carrier = await CarrierServer.StartAsync();
        await using (var first = folder.Open())
        {
            var hub = first.GetOrCreateUniverse("loja").Hub;
            hub.RegisterCarrier(new CarrierApp { Name = "ipe", BaseAddress = carrier.Address, AppToken = "ficha" });
            await InvoiceAsync(hub, "1", "A", "B");
            await AdvanceAsync(first, 1);
            carrier.AnswerAll(503, "");
            await InvoiceAsync(hub, "2", "C");
            await AdvanceAsync(first, 1.5);
            carrier.Instead = null;
        }

        var before = carrier.Calls.Count;
        await using var second = folder.Open();
        var again = second.GetOrCreateUniverse("loja").Hub;
        Assert.Equal(before, carrier.Calls.Count);
        Assert.Equal(before, again.Journal.Count);
        await AdvanceAsync(second, 2);

        // Both had failed for the last time before the restart, and back off: each comes once in the two hours.
        Assert.Equal(["notify", "tracking"], carrier.Calls.Skip(before).Take(2).Select(call => call.Kind).Order(StringComparer.Ordinal));
        Assert.All(carrier.Calls, call => Assert.Equal("ficha", call.Headers["X-VTEX-API-AppToken"]));
        Assert.Equal(HubPackageState.LabelIssued, again.GetPackage("C").State);
        Assert.Equal(["A", "B", "C"], again.Packages.Select(package => package.Id));
    }

    [Fact]
    public async Task A_call_that_was_under_way_when_the_process_ended_is_made_again()
    {
        using var folder = new TestFolder();
        await using var carrier = await CarrierServer.StartAsync();
        var called = new TaskCompletionSource();
        carrier.Instead = async (_, context) =>
        {
            called.TrySetResult();
            await CarrierServer.NeverAsync(context);
            return true;
        };
        await using (var first = folder.Open())
        {
            var hub = first.GetOrCreateUniverse("loja").Hub;
            hub.RegisterCarrier(new CarrierApp { Name = "ipe", BaseAddress = carrier.Address });
            var invoice = InvoiceAsync(hub, "1", "A");
            await called.Task;
            await first.DisposeAsync();
            await invoice;
        }

        carrier.Instead = null;
        await using var second = folder.Open();
        Assert.Equal(HubPackageState.Invoiced, second.GetOrCreateUniverse("loja").Hub.GetPackage("A").State);
        await AdvanceAsync(second, 0);
        Assert.Equal(HubPackageState.LabelIssued, second.GetOrCreateUniverse("loja").Hub.GetPackage("A").State);
    }

    [Fact]
    public async Task A_fork_goes_its_own_way()
    {
        await using var session = await HubSession.StartAsync();
        await session.InvoiceAsync("1", "A");
        var fork = session.Emulator.ForkUniverse("loja", "outro-fim");
        session.Carrier.Deliver("A");
        await session.AdvanceAsync(1);

        Assert.Equal(2, session.Carrier.Polls.Count());
        Assert.All([session.Hub, fork.Hub], hub => Assert.Equal(HubPackageState.Delivered, hub.GetPackage("A").State));
    }

    private static Task<IReadOnlyList<HubPackage>> InvoiceAsync(CarrierHub hub, string orderId, params string[] packages) => hub.InvoiceAsync(
        new HubOrder { OrderId = orderId, Packages = [.. packages.Select(id => new NewHubPackage { Id = id })] },
        TestContext.Current.CancellationToken);

    private static Task<IReadOnlyList<WorldEvent>> AdvanceAsync(TrackingEmulator emulator, double hours) =>
        emulator.Clock.AdvanceAsync(TimeSpan.FromHours(hours), TestContext.Current.CancellationToken);
}
