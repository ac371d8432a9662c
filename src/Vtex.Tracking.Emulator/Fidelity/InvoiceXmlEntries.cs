using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Electronic invoices: those that are made, and what is read of any.</summary>
internal static class InvoiceXmlEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("invoice-xml.places", "An NF-e is read by the layout of the tax authority, from 1.10 to 4.00, within `nfeProc` or bare, in any namespace: access key, series, number, time of issue, issuer, recipient, place of delivery, transport, total.", Documented, TaxAuthority),
        new("invoice-xml.odd-values", "A value that is missing or is not one costs that value alone; the rest is read.", Chosen, OurChoice),
        new("invoice-xml.refused", "A document is refused as a whole that is empty, longer than 4 MiB, not XML, nested in more than 32 levels, without an `infNFe` in an `NFe` (as events and transport documents are), in an encoding other than UTF-8, UTF-16, US-ASCII, ISO-8859-1 and Windows-1252, or that has a `<!DOCTYPE>`.", Chosen, OurChoice),
        new("invoice-xml.encoding", "What is declared to be UTF-8 and is not is read as Windows-1252, and so is ISO-8859-1; UTF-16 that is declared in single bytes is UTF-8.", Chosen, OurChoice),
        new("invoice-xml.day", "The day of issue of layouts before 3.10 is the beginning of that day in Brasília.", Chosen, OurChoice),
        new("invoice-xml.volumes", "The groups `vol` are added up.", Chosen, OurChoice),
        new("invoice-xml.made", "An invoice that is made has a valid access key and the elements of its layout, is authorized in the environment for tests, and has no signature; one of the same key replaces it.", Chosen, OurChoice),
    ];
}
