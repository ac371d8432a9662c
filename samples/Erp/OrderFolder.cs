
namespace Erp;

/// <summary>The folder: orders come in, and go out when they are done.</summary>
internal sealed class OrderFolder
{
    private readonly string _orders;
    private readonly string _invoices;
    private readonly string _done;

    public OrderFolder(ErpOptions options)
    {
        _orders = Create("pedidos");
        _invoices = Create("notas");
        _done = Create("importados");

        string Create(string name) => Directory.CreateDirectory(Path.Combine(options.Folder, name)).FullName;
    }

    public IReadOnlyList<string> OrderFiles => [.. Directory.EnumerateFiles(_orders, "*.csv").Order(StringComparer.Ordinal)];

    /// <summary>Reads the invoices, by access key. A file that is none is told and passed over.</summary>
    public IReadOnlyDictionary<string, InvoiceFile> ReadInvoices()
    {
        var invoices = new Dictionary<string, InvoiceFile>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(_invoices, "*.xml").Order(StringComparer.Ordinal))
        {
            if (InvoiceFile.TryRead(path, out var invoice, out var fault))
                invoices.TryAdd(invoice.Key.Value, invoice);
            else
                Console.WriteLine($"{Path.GetFileName(path)}: {fault}");
        }

        return invoices;
    }

    /// <summary>Puts a file away: its orders are done. The notes are there before the file goes, and a move is whole or not at all.</summary>
    public void Finish(string file, IReadOnlyCollection<string> faults)
    {
        var target = Path.Combine(_done, Path.GetFileName(file));
        if (faults.Count > 0)
            File.WriteAllLines(Path.ChangeExtension(target, ".erros.txt"), faults);
        File.Move(file, target, overwrite: true);
    }
}
