namespace Vtex.Tracking.Emulator.World.Invoices;

/// <summary>The invoices that were made in a universe, by their keys. Their XML is written when it is read.</summary>
internal sealed class InvoiceRepository
{
    private readonly OrderedDictionary<string, InvoiceMade> _byKey = new(StringComparer.Ordinal);

    public int Count => _byKey.Count;

    /// <summary>Gets those from a place on, from 1, in the order in which they were made first.</summary>
    public IEnumerable<InvoiceMade> From(int first) => _byKey.Values.Skip(first - 1);

    public NfeFile? Find(string key) => _byKey.TryGetValue(key, out var made) ? FileOf(made) : null;

    public void Put(InvoiceMade made) => _byKey[made.Invoice.Key!] = made;

    public static NfeFile FileOf(InvoiceMade made) => new(made.Invoice, made.Format, NfeWriter.Write(made.Invoice, made.Format));
}
