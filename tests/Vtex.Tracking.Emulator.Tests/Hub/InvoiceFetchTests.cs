using System.Text;
using Vtex.Tracking.Emulator.Tests.World;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>The XML of invoices comes over HTTP.</summary>
public sealed class InvoiceFetchTests : IAsyncLifetime
{
    private readonly NfeFile _xml = NfeMaker.Make(new Nfe { Recipient = new NfeParty { Name = "João Caetano" } }, format: new NfeFormat { Encoding = NfeEncoding.Latin1 });
    private TrackingEmulator _emulator = null!;
    private CarrierServer _server = null!;
    private Universe _universe = null!;
    private int _status = 200;
    private string _contentType = "application/xml";
    private byte[]? _body;

    [Theory]
    [InlineData("application/xml")]
    [InlineData("text/xml; charset=ISO-8859-1")]
    [InlineData("text/xml; charset=utf-8")] // which it is not
    public async Task An_XML_is_fetched_and_its_package_comes_in(string contentType)
    {
        _contentType = contentType;
        await InvoiceAsync($"{_server.Address}notas/1.xml");

        await AdvanceAsync(TimeSpan.Zero);

        Assert.Equal("João", _universe.State(1).Details.Customer.FirstName);
        Assert.Single(_server.Calls);
    }

    [Fact]
    public async Task What_cannot_be_read_is_fetched_again_until_it_can_and_comes_in_once()
    {
        _status = 404;
        await InvoiceAsync($"{_server.Address}notas/1.xml");
        await AdvanceAsync(TimeSpan.Zero);
        var obstacle = Obstacle();
        Assert.Equal((ImportRule.XmlReadable, RuleResult.Pending), (obstacle!.Rule, obstacle.Result));
        Assert.Contains("answered 404", obstacle.Message, StringComparison.Ordinal);

        (_status, _body) = (200, Encoding.UTF8.GetBytes("<html/>"));
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        Assert.Equal(2, _server.Calls.Count);
        Assert.Equal(RuleResult.Pending, Obstacle()!.Result);
        Assert.StartsWith("The XML is no NF-e: ", Obstacle()!.Message, StringComparison.Ordinal);

        _body = null;
        await AdvanceAsync(TimeSpan.FromMinutes(2));
        await AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal((3, 1), (_server.Calls.Count, _universe.State.Services.Count));
        Assert.Null(Obstacle());
    }

    [Fact]
    public async Task Hosts_that_the_options_do_not_name_are_not_called()
    {
        await InvoiceAsync("https://notas.example.com/1.xml");
        await AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal((ImportRule.XmlReadable, RuleResult.Failed), (Obstacle()!.Rule, Obstacle()!.Result));
        Assert.Contains("notas.example.com", Obstacle()!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invoice_that_was_made_here_is_not_fetched()
    {
        await _universe.Invoices.MakeAsync(_xml.Invoice);
        await InvoiceAsync($"https://example.com/_emulator/universes/loja/invoices/{_xml.Key}.xml");
        Assert.Equal("João", _universe.State(1).Details.Customer.FirstName); // at once
    }

    [Fact]
    public async Task A_universe_that_was_reset_meanwhile_goes_on()
    {
        await InvoiceAsync($"{_server.Address}notas/1.xml");
        _emulator.ResetUniverse("loja");
        await AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(0, _emulator.GetOrCreateUniverse("loja").State.Services.Count);
    }

    public async ValueTask InitializeAsync()
    {
        _server = await CarrierServer.StartAsync();
        _server.Instead = async (_, context) =>
        {
            context.Response.StatusCode = _status;
            context.Response.ContentType = _contentType;
            await context.Response.Body.WriteAsync(_body ?? _xml.Content);
            return true;
        };
        _emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Moments.Noon });
        _universe = _emulator.OpenUniverse("loja", StoreOrders.Options);
        await _universe.ActivateAsync(new IntegrationSettings { OnlyWithXml = true });
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _server.DisposeAsync();
    }

    private Task<StoreOrder> InvoiceAsync(string url) => _universe.InvoiceAsync(invoice: StoreOrders.Invoice() with { InvoiceUrl = url });

    private ImportCheck? Obstacle() => _universe.Integration.Explain(StoreOrders.Id).Packages[0].Obstacle;

    private async Task AdvanceAsync(TimeSpan by) => await _emulator.Clock.AdvanceAsync(by, TestContext.Current.CancellationToken);
}
