using System.Diagnostics;
using System.Text;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class NfeReaderTests
{
    [Fact]
    public void Layout_400_is_read_whatever_the_prefix()
    {
        var reading = NfeReader.Read(Encoding.UTF8.GetBytes(InvoiceXml.Layout400));

        Assert.Empty(reading.Issues);
        var invoice = reading.Invoice!;
        Assert.Equal((InvoiceXml.Key, 1, 184532), (invoice.Key, invoice.Serie, invoice.Number));
        Assert.Equal(new DateTimeOffset(2031, 3, 10, 15, 20, 0, TimeSpan.FromHours(-3)), invoice.Issued);
        Assert.Equal(("42590817000107", "Loja Ipê & Filhos"), (invoice.Issuer.Cnpj, invoice.Issuer.Name));
        Assert.Equal(("52998224725", "otavio@example.com"), (invoice.Recipient.Cpf, invoice.Recipient.Email));
        Assert.Equal(("Apto. 5", "11987654321", "04010100"), (invoice.Recipient.Address.Complement, invoice.Recipient.Address.Phone, invoice.Recipient.Address.PostalCode));
        Assert.Equal(("Marina Azevedo", "Avenida Paulista"), (invoice.Delivery!.Name, invoice.Delivery.Address.Street));
        Assert.Equal(
            new NfeTransport
            {
                FreightMode = 0,
                CarrierCnpj = "12ABC34501DE35",
                CarrierName = "Jacarandá Express",
                Plate = "BRA2E19",
                Volumes = 3,
                NetWeight = 10.5m,
                GrossWeight = 12.75m,
            },
            invoice.Transport);
        Assert.Equal(389.90m, invoice.Total);
    }

    [Fact]
    public void Layout_110_is_read_without_a_namespace()
    {
        var reading = NfeReader.Read(Encoding.Latin1.GetBytes(InvoiceXml.Layout110));

        Assert.Empty(reading.Issues);
        Assert.Equal(new DateTimeOffset(2031, 3, 10, 0, 0, 0, TimeSpan.FromHours(-3)), reading.Invoice!.Issued);
        Assert.Equal("Padaria São João Ltda", reading.Invoice.Recipient.Name);
        Assert.Equal(("Rua Carlos Gomes", null), (reading.Invoice.Delivery!.Address.Street, reading.Invoice.Delivery.Address.PostalCode));
        Assert.Equal(new NfeTransport { FreightMode = 1 }, reading.Invoice.Transport);
    }

    [Theory]
    [InlineData("utf-8", "UTF-8")]
    [InlineData("iso-8859-1", "ISO-8859-1")]
    [InlineData("iso-8859-1", "windows-1252")]
    [InlineData("iso-8859-1", "utf-8")] // declared wrong
    [InlineData("utf-16", "utf-16")]
    public void Accents_come_through(string written, string declared)
    {
        var encoding = Encoding.GetEncoding(written);
        byte[] document = [.. encoding.Preamble.ToArray(), .. encoding.GetBytes(InvoiceXml.Layout400.Replace("UTF-8", declared, StringComparison.Ordinal))];

        Assert.Equal("Otávio Lacerda", NfeReader.Read(document).Invoice?.Recipient.Name);
    }

    [Theory]
    [InlineData("NFe3531", "NFe3631", "infNFe/@Id", NfeIssueCode.NotAKey)]
    [InlineData("<n:serie>1<", "<n:serie>1000<", "infNFe/ide/serie", NfeIssueCode.NotANumber)]
    [InlineData("<n:serie>1<", "<n:serie>2<", "infNFe/ide/serie", NfeIssueCode.DiffersFromKey)]
    [InlineData("<n:nNF>184532</n:nNF>", "", "infNFe/ide/nNF", NfeIssueCode.Missing)]
    [InlineData("2031-03-10T15", "2031-13-10T15", "infNFe/ide/dhEmi", NfeIssueCode.NotATime)]
    [InlineData("<n:emit><n:CNPJ>42590817000107", "<n:emit><n:CNPJ>42590817000108", "infNFe/emit/CNPJ", NfeIssueCode.NotACnpj)]
    [InlineData("<n:CPF>52998224725</n:CPF>", "<n:CPF>52998224724</n:CPF>", "infNFe/dest/CPF", NfeIssueCode.NotACpf)]
    [InlineData("<n:CPF>52998224725</n:CPF>", "", "infNFe/dest/CNPJ", NfeIssueCode.Missing)]
    [InlineData("<n:xNome>Otávio Lacerda</n:xNome>", "<n:xNome> </n:xNome>", "infNFe/dest/xNome", NfeIssueCode.Missing)]
    [InlineData("<n:CEP>04010100", "<n:CEP>0401010", "infNFe/dest/enderDest/CEP", NfeIssueCode.NotAPostalCode)]
    [InlineData("<n:UF>SP</n:UF><n:CEP>01310200", "<n:UF>SB</n:UF><n:CEP>01310200", "infNFe/entrega/UF", NfeIssueCode.NotAState)]
    [InlineData("12ABC34501DE35", "12ABC34501DE36", "infNFe/transp/transporta/CNPJ", NfeIssueCode.NotACnpj)]
    [InlineData("<n:qVol>1<", "<n:qVol>1.5<", "infNFe/transp/vol[2]/qVol", NfeIssueCode.NotANumber)]
    [InlineData("<n:vNF>389.90<", "<n:vNF>389,90<", "infNFe/total/ICMSTot/vNF", NfeIssueCode.NotANumber)]
    public void An_odd_value_is_told_with_its_place_and_costs_only_itself(string right, string wrong, string path, NfeIssueCode code)
    {
        var whole = NfeReader.Read(InvoiceXml.Layout400).Invoice!;
        Assert.Contains(right, InvoiceXml.Layout400, StringComparison.Ordinal);

        var reading = NfeReader.Read(InvoiceXml.Layout400.Replace(right, wrong, StringComparison.Ordinal));

        var issue = Assert.Single(reading.Issues);
        Assert.Equal((path, code), (issue.Path, issue.Code));
        Assert.StartsWith(path, issue.Message, StringComparison.Ordinal);
        Assert.Equal(whole.Total is null, reading.Invoice!.Total is null && code != NfeIssueCode.NotANumber);
        Assert.Equal(whole.Issuer.Name, reading.Invoice.Issuer.Name);
        Assert.Equal(whole.Delivery!.Address.Street, reading.Invoice.Delivery!.Address.Street);
    }

    [Theory]
    [InlineData("", NfeRefusal.Empty)]
    [InlineData("  \n", NfeRefusal.Empty)]
    [InlineData("%PDF-1.7", NfeRefusal.NotXml)]
    [InlineData("<html><body>404</body></html>", NfeRefusal.NotAnInvoice)]
    [InlineData("<NFe><infNFe>", NfeRefusal.NotXml)]
    [InlineData("<!DOCTYPE NFe [<!ENTITY a \"b\">]><NFe><infNFe><ide><serie>&a;</serie></ide></infNFe></NFe>", NfeRefusal.HasDocumentType)]
    [InlineData("<!DOCTYPE NFe SYSTEM \"http://127.0.0.1:9/a.dtd\"><NFe/>", NfeRefusal.HasDocumentType)]
    [InlineData("<?xml version=\"1.0\" encoding=\"EBCDIC-CP-US\"?><NFe/>", NfeRefusal.EncodingUnknown)]
    public void What_is_no_invoice_is_refused_as_a_whole(string document, NfeRefusal refusal)
    {
        var reading = NfeReader.Read(Encoding.UTF8.GetBytes(document));

        Assert.Equal((refusal, null), (reading.Refusal, reading.Invoice));
        Assert.NotEmpty(reading.Message!);
    }

    [Fact]
    public void Documents_that_are_large_deep_or_full_of_parts_take_no_time()
    {
        var started = Stopwatch.StartNew();
        string[] documents =
        [
            new(' ', NfeReader.MaxBytes + 1),
            string.Concat(Enumerable.Repeat("<a>", 1_000_000)),
            $"<NFe><infNFe><ide><serie>{string.Concat(Enumerable.Repeat("<![CDATA[1]]>", 250_000))}</serie></ide></infNFe></NFe>",
            $"<NFe><infNFe><transp>{string.Concat(Enumerable.Repeat("<vol><qVol>1</qVol></vol>", 150_000))}</transp></infNFe></NFe>",
            $"<NFe><infNFe><ide>{string.Concat(Enumerable.Range(0, 250_000).Select(i => $"<a{i}>1</a{i}>"))}</ide></infNFe></NFe>",
            $"<NFe {string.Concat(Enumerable.Range(0, 200_000).Select(i => $"xmlns:a{i}='b' "))}/>",
        ];

        var refusals = documents.Select(document => NfeReader.Read(document).Refusal).ToList();

        Assert.Equal([NfeRefusal.TooLong, NfeRefusal.TooDeep, null, null], refusals[..4]);
        Assert.True(started.Elapsed < TimeSpan.FromSeconds(30), $"{started.Elapsed}");
    }
}
