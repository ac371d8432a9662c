using System.Globalization;
using Vtex.Tracking.Orders.Models;

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
    public Task<ImportResult> ImportAsync(int number) => _client.ImportAsync(
        Order(number.ToString(CultureInfo.InvariantCulture)),
        new Invoice
        {
            Type = InvoiceType.Output,
            IssuanceDate = WorldPlan.Start,
            InvoiceNumber = number.ToString(CultureInfo.InvariantCulture),
            InvoiceValue = new Cents(38990),
            Items = [new() { Id = "21407", Quantity = 1, Price = new Cents(37500) }],
        },
        new ImportOptions { PollInterval = PollInterval });

    public void Dispose() => _client.Dispose();

    private static ExternalOrder Order(string id) => new()
    {
        MarketplaceOrderId = id,
        MarketplaceServicesEndpoint = "https://erp.example.com",
        MarketplacePaymentValue = new Cents(38990),
        Items = [new() { Id = "21407", Quantity = 1, Seller = "1", Price = new Cents(37500) }],
        ClientProfileData = new()
        {
            Email = "helena.prado@example.com",
            FirstName = "Helena",
            LastName = "Prado",
            DocumentType = "cpf",
            Document = "52998224725",
        },
        ShippingData = new()
        {
            Address = new()
            {
                AddressType = "residential",
                ReceiverName = "Helena Prado",
                PostalCode = "01310200",
                City = "São Paulo",
                State = "SP",
                Country = "BRA",
                Street = "Avenida Paulista",
                Number = "1578",
            },
            LogisticsInfo = [new() { ItemIndex = 0, SelectedSla = "Expressa", Price = new Cents(1490) }],
        },
    };
}
