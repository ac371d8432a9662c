using System.Globalization;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Sdk;

public sealed class CreateAndReadTests : IAsyncDisposable
{
    private readonly SdkSession _session = new();

    private IDeliveryServicesClient Services => _session.Client.Services;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_is_read_back_as_it_was_created()
    {
        var sent = Model.FilledService("000184532");
        await Services.CreateAsync(sent, CancellationToken);

        var read = Assert.Single((await Services.FindByInvoiceAsync("000184532", cancellationToken: CancellationToken)).Data!);

        Assert.Equal(sent.DeliveryServiceType, read.DeliveryServiceType!.Description);
        Assert.Equal(DeliveryServiceStatus.Active, read.DeliveryServiceStatus!.Description);
        Assert.Equal(sent.OrderNumber, read.OrderNumber);
        Assert.Equal(sent.Description, read.Description);
        Assert.Equal(sent.ShipperCustomer.FirstName, read.ShipperCustomer!.FirstName);
        Assert.Equal(sent.ShipperCustomer.AddressCity, read.AddressCity);
        Assert.Equal(sent.ShipperCustomer.State, read.State!.Code);
        Assert.Equal(_session.Emulator.Clock.GetUtcNow(), read.Created);
        Assert.Equal(TimeSpan.FromHours(-3), read.Created!.Value.Offset);
    }

    [Fact]
    public async Task A_service_is_the_same_by_invoice_by_id_and_in_the_list()
    {
        await Services.CreateAsync([Model.FilledService("a"), Model.MinimalService("b")], CancellationToken);

        foreach (var invoice in (string[])["a", "b"])
        {
            var found = Assert.Single((await Services.FindByInvoiceAsync(invoice, cancellationToken: CancellationToken)).Data!);
            var read = await Services.GetAsync(found.IdDeliveryService!.Value, cancellationToken: CancellationToken);
            var page = await Services.GetPageAsync(cancellationToken: CancellationToken);
            var listed = page.Data!.Single(service => service.InvoiceOrderOfService == invoice);

            Assert.True(JsonNode.DeepEquals(Model.ToJson(found), Model.ToJson(read)));
            Assert.True(JsonNode.DeepEquals(Model.ToJson(found), Model.ToJson(listed)));
        }
    }

    [Fact]
    public async Task All_services_of_an_invoice_are_found_and_no_others()
    {
        string[] invoices = ["twice", "once", "twice"];
        await Services.CreateAsync([.. invoices.Select(Model.MinimalService)], CancellationToken);

        var found = await Services.FindByInvoiceAsync("twice", cancellationToken: CancellationToken);

        Assert.Equal([1, 3], found.Data!.Select(service => service.IdDeliveryService));
        Assert.Empty((await Services.FindByInvoiceAsync("never", cancellationToken: CancellationToken)).Data!);
    }

    [Fact]
    public void Every_text_arrives_and_returns_unchanged()
    {
        var count = 0;

        Check.One(Config.QuickThrowOnFailure, Prop.ForAll(Arb.From(TextGenerator.Any(1, null)), async text =>
        {
            var number = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
            var invoice = $"{number} {text}";
            await Services.CreateAsync(Model.MinimalService(invoice) with { Description = text }, CancellationToken);

            var read = Assert.Single((await Services.FindByInvoiceAsync(invoice, cancellationToken: CancellationToken)).Data!);

            Assert.Equal(invoice, read.InvoiceOrderOfService);
            Assert.Equal(text, read.Description);
        }));
    }

    public ValueTask DisposeAsync() => _session.DisposeAsync();
}
