namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class XmlImportTests
{
    private const string Carrier = "12ABC34501DE35";

    private readonly Universe _universe = Worlds.Create(StoreOrders.Options);

    [Theory]
    [InlineData(NfeLayout.Version400, NfeEncoding.Utf8)]
    [InlineData(NfeLayout.Version110, NfeEncoding.Latin1)]
    public async Task The_XML_says_where_the_goods_go_and_by_whom(NfeLayout layout, NfeEncoding encoding)
    {
        await _universe.ActivateAsync(new IntegrationSettings { OnlyWithXml = true });
        var xml = NfeMaker.Make(
            new Nfe
            {
                Number = 77,
                Serie = 3,
                Recipient = new NfeParty { Name = "Iracema Duarte Lima", Cpf = "39053344705", Address = Address("Avenida Sete de Setembro", "80060070") },
                Delivery = new NfeParty { Address = Address("Rua XV de Novembro", "80020310") },
                Transport = new NfeTransport { CarrierCnpj = Carrier, GrossWeight = 12.75m },
            },
            format: new NfeFormat { Layout = layout, Encoding = encoding });

        await _universe.InvoiceAsync(invoice: StoreOrders.Invoice() with { EmbeddedInvoice = xml.ReadText() });

        var details = _universe.State(1).Details;
        Assert.Equal(("77", "3", "Loja Ipê Comércio de Móveis Ltda"), (details.Invoice, details.InvoiceSerie, details.Sender));
        Assert.Equal(("42590817000107", Carrier, 12.75), (details.BranchCnpj, details.CarrierCnpj, details.Weight));
        Assert.Equal(("Iracema", "Duarte Lima", "39053344705"), (details.Customer.FirstName, details.Customer.LastName, details.Customer.Cpf));
        Assert.Equal(("Rua XV de Novembro", "PR"), (details.Customer.Street, details.Customer.State));
        // Old layouts have no CEP of the place of delivery.
        Assert.Equal(layout == NfeLayout.Version400 ? "80020310" : "05435-000", details.Customer.PostalCode);
    }

    [Theory]
    [InlineData("https://notas.example.com/1.pdf", null, ImportRule.XmlNamed)]
    [InlineData(null, null, ImportRule.XmlNamed)]
    [InlineData("notas/1.xml", null, ImportRule.XmlNamed)]
    [InlineData(null, "<html/>", ImportRule.XmlReadable)]
    [InlineData(null, "<!DOCTYPE a><NFe/>", ImportRule.XmlReadable)]
    public async Task Without_XML_that_can_be_read_there_is_no_service(string? url, string? text, ImportRule rule)
    {
        await _universe.ActivateAsync(new IntegrationSettings { OnlyWithXml = true });
        await _universe.InvoiceAsync(invoice: StoreOrders.Invoice() with { InvoiceUrl = url, EmbeddedInvoice = text });
        Assert.Equal((rule, 0, 1), (_universe.ObstacleOf(), _universe.State.Services.Count, _universe.Integration.Status.Held));

        await _universe.ActivateAsync(); // without the rule
        Assert.Equal((null, 1, 0), (_universe.ObstacleOf(), _universe.State.Services.Count, _universe.Integration.Status.Held));
    }

    [Fact]
    public async Task A_carrier_that_is_not_known_is_left_out_until_it_is()
    {
        await _universe.ActivateAsync(new IntegrationSettings { OnlyWithXml = true, Carriers = ["42.590.817/0001-07"] });
        var xml = NfeMaker.Make(new Nfe { Transport = new NfeTransport { CarrierCnpj = Carrier } });
        await _universe.InvoiceAsync(invoice: StoreOrders.Invoice() with { EmbeddedInvoice = xml.ReadText() });
        Assert.Equal(ImportRule.CarrierKnown, _universe.ObstacleOf());
        Assert.Contains(Carrier, _universe.Integration.Explain(StoreOrders.Id).Packages[0].Obstacle!.Message, StringComparison.Ordinal);

        await _universe.ActivateAsync(new IntegrationSettings { OnlyWithXml = true, Carriers = ["42.590.817/0001-07", "12.ABC.345/01DE-35"], Branches = ["12ABC34501DE35"] });
        Assert.Equal(Carrier, _universe.State(1).Details.CarrierCnpj);
        Assert.Null(_universe.State(1).Details.BranchCnpj); // the issuer is no branch
    }

    private static NfeAddress Address(string street, string postalCode) => new()
    {
        Street = street,
        Number = "300",
        Neighborhood = "Centro",
        City = "Curitiba",
        State = "PR",
        PostalCode = postalCode,
    };
}
