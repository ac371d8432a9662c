using System.Globalization;
using System.Text;
using System.Xml;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>Writes the XML of a complete invoice.</summary>
internal sealed class NfeWriter
{
    private const string Namespace = "http://www.portalfiscal.inf.br/nfe";

    private readonly XmlWriter _xml;
    private readonly Nfe _invoice;
    private readonly bool _isOld;

    private NfeWriter(XmlWriter xml, Nfe invoice, NfeFormat format)
    {
        (_xml, _invoice, _isOld) = (xml, invoice, format.Layout == NfeLayout.Version110);
    }

    private string Version => _isOld ? "1.10" : "4.00";

    private string Total => Amount(_invoice.Total!.Value);

    public static byte[] Write(Nfe invoice, NfeFormat format)
    {
        using var stream = new MemoryStream();
        var encoding = format.Encoding == NfeEncoding.Latin1 ? Encoding.Latin1 : new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = encoding }))
            new NfeWriter(xml, invoice, format).WriteDocument(format.IsBare);
        return stream.ToArray();
    }

    private static string Amount(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Weight(decimal value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private void WriteDocument(bool isBare)
    {
        if (isBare)
        {
            WriteInvoice();
            return;
        }

        _xml.WriteStartElement("nfeProc", Namespace);
        _xml.WriteAttributeString("versao", Version);
        WriteInvoice();
        WriteProtocol();
        _xml.WriteEndElement();
    }

    private void WriteInvoice()
    {
        _xml.WriteStartElement("NFe", Namespace);
        _xml.WriteStartElement("infNFe", Namespace);
        _xml.WriteAttributeString("Id", $"NFe{_invoice.Key}");
        _xml.WriteAttributeString("versao", Version);
        WriteIdentification();
        WriteIssuer();
        WriteRecipient();
        if (_invoice.Delivery is { } delivery)
            WriteDelivery(delivery);
        WriteItem();
        WriteTotal();
        WriteTransport(_invoice.Transport);
        if (!_isOld)
            Group("pag", () => Group("detPag", () => Values(("tPag", "99"), ("xPag", "Loja virtual"), ("vPag", Total))));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void WriteIdentification() => Group("ide", () =>
    {
        var key = _invoice.Key!;
        var issued = BrasiliaTime.Local(_invoice.Issued!.Value);
        Values(("cUF", key[..2]), ("cNF", _isOld ? AccessKey.Code(key) : AccessKey.Code(key)[1..]), ("natOp", "Venda de mercadoria"));
        if (_isOld)
            Value("indPag", "0");
        Values(("mod", "55"), ("serie", Whole(_invoice.Serie!.Value)), ("nNF", Whole(_invoice.Number!.Value)));
        Value(_isOld ? "dEmi" : "dhEmi", issued.ToString(_isOld ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        Value("tpNF", "1");
        if (!_isOld)
            Value("idDest", _invoice.Recipient.Address.State == _invoice.Issuer.Address.State ? "1" : "2");
        Values(("cMunFG", CityNumber(_invoice.Issuer.Address)), ("tpImp", "1"), ("tpEmis", "1"), ("cDV", key[^1..]), ("tpAmb", "2"), ("finNFe", "1"));
        if (!_isOld)
            Values(("indFinal", "1"), ("indPres", "2"), ("indIntermed", "0"));
        Values(("procEmi", "0"), ("verProc", "1"));
    });

    private void WriteIssuer() => Group("emit", () =>
    {
        WriteDocument(_invoice.Issuer);
        Value("xNome", _invoice.Issuer.Name);
        Group("enderEmit", () => WriteAddress(_invoice.Issuer.Address));
        Value("IE", "110042490114");
        if (!_isOld)
            Value("CRT", "3");
    });

    private void WriteRecipient() => Group("dest", () =>
    {
        WriteDocument(_invoice.Recipient);
        Value("xNome", _invoice.Recipient.Name);
        Group("enderDest", () => WriteAddress(_invoice.Recipient.Address));
        if (_isOld)
            return;
        Value("indIEDest", "9");
        Value("email", _invoice.Recipient.Email);
    });

    private void WriteDelivery(NfeParty delivery) => Group("entrega", () =>
    {
        WriteDocument(delivery);
        if (!_isOld)
            Value("xNome", delivery.Name);
        WritePlace(delivery.Address);
        if (_isOld)
            return;
        Values(("CEP", delivery.Address.PostalCode), ("cPais", "1058"), ("xPais", "BRASIL"), ("fone", delivery.Address.Phone), ("email", delivery.Email));
    });

    private void WriteAddress(NfeAddress address)
    {
        WritePlace(address);
        Values(("CEP", address.PostalCode), ("cPais", "1058"), ("xPais", "BRASIL"), ("fone", address.Phone));
    }

    private void WritePlace(NfeAddress address) => Values(
        ("xLgr", address.Street), ("nro", address.Number), ("xCpl", address.Complement), ("xBairro", address.Neighborhood),
        ("cMun", CityNumber(address)), ("xMun", address.City), ("UF", address.State));

    private void WriteItem()
    {
        _xml.WriteStartElement("det", Namespace);
        _xml.WriteAttributeString("nItem", "1");
        Group("prod", () =>
        {
            Values(("cProd", "1"), ("cEAN", _isOld ? "" : "SEM GTIN"), ("xProd", "Mercadorias do pedido"), ("NCM", "94036000"), ("CFOP", "5102"));
            Values(("uCom", "UN"), ("qCom", "1.0000"), ("vUnCom", Total), ("vProd", Total), ("cEANTrib", _isOld ? "" : "SEM GTIN"));
            Values(("uTrib", "UN"), ("qTrib", "1.0000"), ("vUnTrib", Total));
            if (!_isOld)
                Value("indTot", "1");
        });
        Group("imposto", () =>
        {
            Group("ICMS", () => Group("ICMS40", () => Values(("orig", "0"), ("CST", "41"))));
            Group("PIS", () => Group("PISNT", () => Value("CST", "07")));
            Group("COFINS", () => Group("COFINSNT", () => Value("CST", "07")));
        });
        _xml.WriteEndElement();
    }

    private void WriteTotal() => Group("total", () => Group("ICMSTot", () =>
    {
        Values(("vBC", "0.00"), ("vICMS", "0.00"));
        if (!_isOld)
            Values(("vICMSDeson", "0.00"), ("vFCP", "0.00"));
        Values(("vBCST", "0.00"), ("vST", "0.00"));
        if (!_isOld)
            Values(("vFCPST", "0.00"), ("vFCPSTRet", "0.00"));
        Values(("vProd", Total), ("vFrete", "0.00"), ("vSeg", "0.00"), ("vDesc", "0.00"), ("vII", "0.00"), ("vIPI", "0.00"));
        if (!_isOld)
            Value("vIPIDevol", "0.00");
        Values(("vPIS", "0.00"), ("vCOFINS", "0.00"), ("vOutro", "0.00"), ("vNF", Total));
    }));

    private void WriteTransport(NfeTransport transport) => Group("transp", () =>
    {
        Value("modFrete", Whole(transport.FreightMode!.Value));
        if ((transport.CarrierCnpj ?? transport.CarrierCpf ?? transport.CarrierName) is not null)
            Group("transporta", () => Values(("CNPJ", transport.CarrierCnpj), ("CPF", transport.CarrierCpf), ("xNome", transport.CarrierName)));
        if (transport.Plate is { } plate)
            Group("veicTransp", () => Values(("placa", plate), ("UF", _invoice.Issuer.Address.State)));
        if (transport is { Volumes: null, NetWeight: null, GrossWeight: null })
            return;
        Group("vol", () =>
        {
            Value("qVol", transport.Volumes is { } volumes ? Whole(volumes) : null);
            Value("pesoL", transport.NetWeight is { } net ? Weight(net) : null);
            Value("pesoB", transport.GrossWeight is { } gross ? Weight(gross) : null);
        });
    });

    private void WriteProtocol()
    {
        _xml.WriteStartElement("protNFe", Namespace);
        _xml.WriteAttributeString("versao", Version);
        Group("infProt", () => Values(
            ("tpAmb", "2"), ("verAplic", "1"), ("chNFe", _invoice.Key),
            ("dhRecbto", BrasiliaTime.Local(_invoice.Issued!.Value).ToString(_isOld ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)),
            ("nProt", $"1{_invoice.Key![..4]}{_invoice.Key[^10..]}"), ("cStat", "100"), ("xMotivo", "Autorizado o uso da NF-e")));
        _xml.WriteEndElement();
    }

    private void WriteDocument(NfeParty party) => Values(("CNPJ", party.Cnpj), ("CPF", party.Cpf));

    private static string? CityNumber(NfeAddress address) => address.State is { } state ? BrazilianStates.CapitalNumberOf(state) ?? "9999999" : null;

    private void Group(string name, Action write)
    {
        _xml.WriteStartElement(name, Namespace);
        write();
        _xml.WriteEndElement();
    }

    private void Values(params ReadOnlySpan<(string Name, string? Text)> values)
    {
        foreach (var (name, text) in values)
            Value(name, text);
    }

    private void Value(string name, string? text)
    {
        if (text is not null)
            _xml.WriteElementString(name, Namespace, text);
    }
}
