using Microsoft.Extensions.DependencyInjection;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class DependencyInjectionTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_registered_client_talks_to_an_emulator_behind_a_socket()
    {
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: CancellationToken);
        using var wire = new ContractCheckingHandler();
        await using var provider = Provide(emulator, wire);
        var client = provider.GetRequiredService<IVtexTrackingClient>();

        await client.Services.CreateAsync(
            [Model.FilledService("filled"), Model.MinimalService("minimal")], CancellationToken);
        await client.Routes.CreateAsync(Model.FilledRoute("routed"), CancellationToken);
        var listed = await client.Services.ListAsync(cancellationToken: CancellationToken).ToListAsync(CancellationToken);

        Assert.Equal(["filled", "minimal", "routed"], listed.Select(service => service.InvoiceOrderOfService));
        Assert.Equal(1, wire.CallsOf("Login"));
        Assert.Same(client, provider.GetRequiredService<IVtexTrackingClient>());
    }

    private static ServiceProvider Provide(TrackingEmulator emulator, ContractCheckingHandler wire)
    {
        var services = new ServiceCollection();
        services.AddVtexTracking(options =>
        {
            options.BaseAddress = emulator.TrackingAddress;
            options.Username = "integracao.lojaipe";
            options.Password = "ipe-Amarelo-2031";
            options.TimeProvider = emulator.Clock;
        }).AddHttpMessageHandler(() => wire);
        return services.BuildServiceProvider();
    }
}
