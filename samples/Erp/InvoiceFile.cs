using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Vtex.Tracking;
using Vtex.Tracking.Orders.Models;

namespace Erp;

/// <summary>The XML of an invoice (NF-e), with what VTEX wants to know of it.</summary>
internal sealed record InvoiceFile(string FileName, string Text, InvoiceKey Key, string Number, DateTimeOffset Issued, Cents Total)
{
    private static readonly TimeSpan Brasilia = TimeSpan.FromHours(-3);

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 4 * 1024 * 1024,
    };

    public static bool TryRead(string path, [NotNullWhen(true)] out InvoiceFile? invoice, [NotNullWhen(false)] out string? fault)
    {
        (invoice, fault) = (null, null);
        try
        {
            using var reader = XmlReader.Create(path, Settings);
            invoice = Read(Path.GetFileName(path), XDocument.Load(reader, LoadOptions.PreserveWhitespace));
            return true;
        }
        catch (Exception failure) when (failure is XmlException or FormatException or IOException)
        {
            fault = failure is FormatException ? failure.Message : "the file cannot be read as XML.";
            return false;
        }
    }

    /// <summary>Makes the invoice of an order.</summary>
    /// <param name="items">The items of the order.</param>
    /// <param name="address">Where the folder of the file can be read; null sends the XML along.</param>
    public Invoice ToInvoice(IEnumerable<ExternalItem> items, Uri? address) => new()
    {
        Type = InvoiceType.Output,
        IssuanceDate = Issued,
        InvoiceNumber = Number,
        InvoiceValue = Total,
        InvoiceKey = Key,
        InvoiceUrl = address is null ? null : new Uri(address, Uri.EscapeDataString(FileName)).AbsoluteUri,
        EmbeddedInvoice = address is null ? Text : null,
        Items = [.. items.Select(item => new InvoiceItem { Id = item.Id, Quantity = item.Quantity, Price = item.Price!.Value })],
    };

    private static InvoiceFile Read(string fileName, XDocument document)
    {
        var invoice = document.Descendants().FirstOrDefault(element => element.Name.LocalName == "infNFe")
            ?? throw new FormatException("the file has no infNFe.");
        if (!InvoiceKey.TryParse((string?)invoice.Attribute("Id"), out var key))
            throw new FormatException("infNFe/@Id is no access key.");
        return new InvoiceFile(
            fileName, document.ToString(SaveOptions.DisableFormatting), key, key.InvoiceNumber.ToString(CultureInfo.InvariantCulture),
            ReadTime(Find(invoice, "ide", "dhEmi") ?? Find(invoice, "ide", "dEmi")), ReadTotal(Find(invoice, "total", "ICMSTot", "vNF")));
    }

    private static string? Find(XElement invoice, params ReadOnlySpan<string> path)
    {
        XElement? place = invoice;
        foreach (var name in path)
            place = place?.Elements().FirstOrDefault(element => element.Name.LocalName == name);
        return place?.Value.Trim();
    }

    // Old layouts have the day alone.
    private static DateTimeOffset ReadTime(string? text)
    {
        if (DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        return DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new DateTimeOffset(day, Brasilia)
            : throw new FormatException("ide/dhEmi is no time.");
    }

    private static Cents ReadTotal(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var total)
            ? Cents.FromReais(total)
            : throw new FormatException("total/ICMSTot/vNF is no amount.");
}
