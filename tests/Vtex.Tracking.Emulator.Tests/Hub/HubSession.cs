namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>An emulator with a carrier's app registered at its hub.</summary>
internal sealed class HubSession : IAsyncDisposable
{
    public const string App = "jacaranda";

    private HubSession(TrackingEmulator emulator, CarrierServer carrier)
    {
        Emulator = emulator;
        Carrier = carrier;
    }

    public TrackingEmulator Emulator { get; }

    public CarrierServer Carrier { get; }

    public CarrierHub Hub => Emulator.GetOrCreateUniverse("loja").Hub;

    public static async Task<HubSession> StartAsync(Action<TrackingEmulatorOptions>? configure = null)
    {
        var options = new TrackingEmulatorOptions { StartTime = Moments.Noon };
        configure?.Invoke(options);
        var session = new HubSession(TrackingEmulator.CreateInMemory(options), await CarrierServer.StartAsync());
        session.Register();
        return session;
    }

    public void Register(Uri? address = null) =>
        Hub.RegisterCarrier(new CarrierApp { Name = App, Version = "1.x", BaseAddress = address ?? Carrier.Address });

    public Task<IReadOnlyList<HubPackage>> InvoiceAsync(string orderId, params string[] packages) => Hub.InvoiceAsync(
        new HubOrder { OrderId = orderId, Packages = [.. packages.Select(id => new NewHubPackage { Id = id })] },
        TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<WorldEvent>> AdvanceAsync(double hours) =>
        Emulator.Clock.AdvanceAsync(TimeSpan.FromHours(hours), TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Emulator.DisposeAsync();
        await Carrier.DisposeAsync();
    }
}
