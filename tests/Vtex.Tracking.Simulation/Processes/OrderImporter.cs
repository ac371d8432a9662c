using Vtex.Tracking.IntegrationTests.Orders;

namespace Vtex.Tracking.Simulation.Processes;

/// <summary>Brings orders to a universe's store, as a process that also goes on with those of others.</summary>
internal sealed class OrderImporter : IDisposable
{
    /// <summary>Spares steps: an import looks this often at an order that the platform holds.</summary>
    private static readonly TimeSpan PollInterval = TimeSpan.FromMinutes(10);

    private readonly VtexOrdersClient _client;

    public OrderImporter(SimulatedWorld world, UniverseModel universe, TimeProvider clock, HttpMessageHandler wire)
    {
        var options = new VtexOrdersOptions
        {
            BaseAddress = new Uri("http://localhost/"),
            AppKey = $"vtexappkey-{universe.Name}-ABCDEF",
            AppToken = "segredo",
            AffiliateId = "MKP",
            TimeProvider = clock,
        };
        (options.Resilience.BaseDelay, options.Resilience.MaxAttempts) = (TimeSpan.Zero, world.Plan.Retries ? 3 : 1);
        _client = new VtexOrdersClient(options, wire);
    }

    /// <summary>Imports an order, or what is missing of it.</summary>
    /// <param name="number">Its number at the marketplace, which is that of its invoice too.</param>
    public Task<ImportResult> ImportAsync(int number) => _client.ImportAsync(number, WorldPlan.Start, new ImportOptions { PollInterval = PollInterval });

    public void Dispose() => _client.Dispose();
}
