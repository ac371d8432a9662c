using System.Text;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>The kinds of documents that lie where invoices are expected: each is read, or refused by what it is.</summary>
public sealed class NfeKindTests
{
    private const string Ns = "xmlns=\"http://www.portalfiscal.inf.br/nfe\"";
    private const string Dest = "<dest><CPF>52998224725</CPF><xNome>Otávio Lacerda</xNome>";
    private const string Address = "<enderDest><xLgr>Rua Chile</xLgr><nro>12</nro><xBairro>Centro</xBairro><xMun>Salvador</xMun><UF>BA</UF><CEP>40020000</CEP></enderDest>";

    private readonly Universe _universe = Worlds.Create(StoreOrders.Options);

    public static TheoryData<string, string> Others => new()
    {
        { "a CT-e that names the invoice of its cargo", $"<CTe xmlns=\"http://www.portalfiscal.inf.br/cte\"><infCte Id=\"CTe1\"><infCTeNorm><infDoc><infNFe><chave>{InvoiceXml.Key}</chave></infNFe></infDoc></infCTeNorm></infCte></CTe>" },
        { "an MDF-e that names the invoices of its cargo", $"<MDFe><infMDFe><infDoc><infMunDescarga><infNFe><chNFe>{InvoiceXml.Key}</chNFe></infNFe></infMunDescarga></infDoc></infMDFe></MDFe>" },
        { "a cancellation", $"<procEventoNFe {Ns}><evento><infEvento><chNFe>{InvoiceXml.Key}</chNFe><tpEvento>110111</tpEvento></infEvento></evento></procEventoNFe>" },
        { "a summary", $"<resNFe {Ns}><chNFe>{InvoiceXml.Key}</chNFe></resNFe>" },
        { "the answer of the tax authority", $"<retConsSitNFe {Ns}><protNFe><infProt><chNFe>{InvoiceXml.Key}</chNFe></infProt></protNFe></retConsSitNFe>" },
        { "a receipt of a shop (CF-e)", "<CFe><infCFe><entrega><xLgr>Rua Chile</xLgr></entrega></infCFe></CFe>" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public async Task What_is_no_invoice_is_no_service(string what, string document)
    {
        Assert.True(NfeReader.Read(document).Refusal == NfeRefusal.NotAnInvoice, what);

        await ImportAsync(document);
        Assert.Equal(ImportRule.XmlReadable, _universe.ObstacleOf());
        Assert.Contains("has no element infNFe in an NFe", _universe.Integration.Explain(StoreOrders.Id).Packages[0].Obstacle!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<NFe {0}>{1}</NFe>")] // bare
    [InlineData("<nfeProc {0} versao=\"2.00\"><NFe {0}>{1}</NFe><protNFe><infProt><cStat>100</cStat></infProt></protNFe></nfeProc>")]
    [InlineData("<enviNFe {0}><idLote>1</idLote><NFe>{1}</NFe></enviNFe>")] // as it is sent
    [InlineData("<soap:Envelope xmlns:soap=\"http://www.w3.org/2003/05/soap-envelope\"><soap:Body><NFe {0}>{1}</NFe></soap:Body></soap:Envelope>")]
    [InlineData("{1}")] // the element alone
    public async Task An_invoice_is_read_in_whatever_it_lies(string around)
    {
        await ImportAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, around, Ns, $"<infNFe versao=\"4.00\">{Dest}{Address}</dest></infNFe>"));
        var customer = _universe.State(1).Details.Customer;
        Assert.Equal(("Otávio", "Lacerda", "52998224725", "Rua Chile", "BA", "40020000"), (customer.FirstName, customer.LastName, customer.Cpf, customer.Street, customer.State, customer.PostalCode));
    }

    [Fact]
    public async Task The_place_of_delivery_counts_and_not_the_one_of_collection()
    {
        await ImportAsync($"<NFe><infNFe>{Dest}{Address}</dest><retirada><xLgr>Rua da Coleta</xLgr><UF>SP</UF></retirada><entrega><xLgr>Rua da Entrega</xLgr><UF>BA</UF></entrega></infNFe></NFe>");
        Assert.Equal(("Rua da Entrega", "05435-000"), (_universe.State(1).Details.Customer.Street, _universe.State(1).Details.Customer.PostalCode));
    }

    [Theory]
    [InlineData("<entrega/>")]
    [InlineData("<entrega></entrega>")]
    public async Task An_empty_place_of_delivery_is_none(string delivery)
    {
        await ImportAsync($"<NFe><infNFe>{Dest}{Address}</dest>{delivery}</infNFe></NFe>");
        Assert.Equal("Rua Chile", _universe.State(1).Details.Customer.Street);
    }

    [Theory]
    [InlineData("<dest><CPF>52998224725</CPF><xNome>Otávio</xNome></dest>")] // of a shop (NFC-e)
    [InlineData("")]
    [InlineData("<dest><idEstrangeiro>US12345</idEstrangeiro><xNome>Ada</xNome><enderDest><xLgr>Main Street</xLgr><UF>EX</UF><xPais>EUA</xPais></enderDest></dest>")]
    public async Task Without_an_address_in_Brazil_there_is_no_service(string recipient)
    {
        await ImportAsync($"<NFe><infNFe>{recipient}</infNFe></NFe>");
        Assert.Equal(ImportRule.AddressKnown, _universe.ObstacleOf());
        Assert.Contains("the XML of its invoice", _universe.Integration.Explain(StoreOrders.Id).Packages[0].Obstacle!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_company_stays_a_company_though_its_CNPJ_is_none()
    {
        await ImportAsync($"<NFe><infNFe><dest><CNPJ>00000000000001</CNPJ><xNome>Padaria São João</xNome>{Address}</dest></infNFe></NFe>");
        var customer = _universe.State(1).Details.Customer;
        Assert.Equal(("PJ", "Padaria São João", null, null), (customer.LegalType, customer.CompanyName, customer.Cnpj, customer.FirstName));
    }

    [Fact]
    public async Task A_carrier_whose_CNPJ_is_none_is_not_one_that_is_known()
    {
        const string Transport = "<transp><transporta><CNPJ>99171171000191</CNPJ><xNome>Rápido</xNome></transporta></transp>";
        await ImportAsync($"<NFe><infNFe>{Dest}{Address}</dest>{Transport}</infNFe></NFe>", new IntegrationSettings { OnlyWithXml = true, Carriers = ["42590817000107"] });
        Assert.Equal(ImportRule.CarrierKnown, _universe.ObstacleOf());
        Assert.Contains("is not a CNPJ", _universe.Integration.Explain(StoreOrders.Id).Packages[0].Obstacle!.Message, StringComparison.Ordinal);

        await _universe.ActivateAsync(new IntegrationSettings { OnlyWithXml = true });
        Assert.Null(_universe.State(1).Details.CarrierCnpj);
    }

    [Theory]
    [InlineData("utf-16", "Otávio")] // as programs declare that write a text of .NET in UTF-8
    [InlineData("UTF-8", "Otávio")]
    public void A_declaration_that_cannot_be_true_does_not_count(string declared, string name)
    {
        var document = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><NFe><infNFe><dest><xNome>{name}</xNome></dest></infNFe></NFe>";
        Assert.Equal(name, NfeReader.Read(Encoding.UTF8.GetBytes(document)).Invoice?.Recipient.Name);
    }

    [Theory]
    [InlineData("windows-1252")]
    [InlineData("iso-8859-1")] // which many programs say of what is Windows-1252
    public void Quotation_marks_of_Windows_come_through(string declared)
    {
        byte[] document = [.. Encoding.ASCII.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?><NFe><infNFe><dest><xNome>Casa "), 0x93, 0xC1, 0x94, .. Encoding.ASCII.GetBytes("</xNome></dest></infNFe></NFe>")];
        Assert.Equal("Casa “Á”", NfeReader.Read(document).Invoice?.Recipient.Name);
    }

    [Theory]
    [InlineData("2031-03-10T15:20:00-03:00", 18, 20)]
    [InlineData("2031-03-10T15:20:00.1234567-03:00", 18, 20)]
    [InlineData("2031-03-10T18:20:00Z", 18, 20)]
    [InlineData("2031-03-10T15:20:00", 18, 20)] // Brasília
    [InlineData("2031-03-10T15:20:00.5", 18, 20)]
    public void Times_are_read_in_all_their_forms(string text, int hour, int minute)
    {
        var issued = NfeReader.Read($"<NFe><infNFe><ide><dhEmi>{text}</dhEmi></ide></infNFe></NFe>").Invoice!.Issued!.Value.UtcDateTime;
        Assert.Equal((hour, minute), (issued.Hour, issued.Minute));
    }

    [Theory]
    [InlineData("+55 (11) 98765-4321", "11", "987654321")]
    [InlineData("1133334444", "11", "33334444")]
    [InlineData("33334444", null, "33334444")] // the area is not told
    [InlineData("987654321", null, "987654321")]
    [InlineData("0", null, "0")]
    [InlineData("", null, null)]
    public async Task Telephone_numbers_are_split(string phone, string? area, string? number)
    {
        await ImportAsync($"<NFe><infNFe>{Dest}{Address.Replace("</enderDest>", $"<fone>{phone}</fone></enderDest>", StringComparison.Ordinal)}</dest></infNFe></NFe>");
        var customer = _universe.State(1).Details.Customer;
        Assert.Equal((area, number), (customer.PhoneAreaCode, customer.PhoneNumber));
    }

    private async Task ImportAsync(string document, IntegrationSettings? settings = null)
    {
        await _universe.ActivateAsync(settings ?? new IntegrationSettings { OnlyWithXml = true });
        await _universe.InvoiceAsync(invoice: StoreOrders.Invoice() with { EmbeddedInvoice = document });
    }
}
