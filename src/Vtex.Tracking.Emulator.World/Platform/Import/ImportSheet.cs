using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Platform;

/// <summary>Reads the rows of a spreadsheet by the labels of its first one, and gathers what is wrong.</summary>
internal sealed class ImportSheet
{
    /// <summary>The largest number of rows that is taken. Chosen by us.</summary>
    public const int MaxRows = 10_000;

    private const int MaxFaults = 1_000;

    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public List<ImportFault> Faults { get; } = [];

    public List<ImportFault> Warnings { get; } = [];

    /// <summary>Reads the rows below the labels; empty ones are passed over.</summary>
    public IEnumerable<ImportRow> Read(IEnumerable<IReadOnlyList<string?>> rows, IReadOnlyList<ImportColumn> columns, bool inOrder)
    {
        var number = 0;
        foreach (var cells in rows)
        {
            if (++number == 1)
            {
                if (!ReadLabels(cells, columns, inOrder))
                    yield break;
                continue;
            }

            if (number > MaxRows + 1)
            {
                Add(Faults, new ImportFault(number, "", string.Create(CultureInfo.InvariantCulture, $"At most {MaxRows} rows are taken; this row and those below it were left out. Send them in another file.")));
                yield break;
            }

            if (cells.Any(cell => !string.IsNullOrWhiteSpace(cell)))
                yield return new ImportRow(this, number, cells);
        }

        if (number == 0)
            Add(Faults, new ImportFault(1, "", "The file is empty. Begin with the labels of the template."));
    }

    public string? Cell(IReadOnlyList<string?> cells, ImportColumn column) =>
        _places.TryGetValue(column.Label, out var place) && place < cells.Count && cells[place]?.Trim() is { Length: > 0 } text ? text : null;

    public void Fault(int row, ImportColumn column, string message) => Add(Faults, new ImportFault(row, column.Label, message));

    public void Warn(int row, ImportColumn column, string message) => Add(Warnings, new ImportFault(row, column.Label, message));

    private static void Add(List<ImportFault> list, ImportFault fault)
    {
        if (list.Count < MaxFaults)
            list.Add(fault);
    }

    private bool ReadLabels(IReadOnlyList<string?> labels, IReadOnlyList<ImportColumn> columns, bool inOrder)
    {
        for (var place = 0; place < labels.Count; place++)
        {
            if (labels[place]?.Trim() is not { Length: > 0 } label)
                continue;
            if (!columns.Any(column => column.Label == label))
                Add(Faults, new ImportFault(1, "", string.Create(CultureInfo.InvariantCulture, $"Cell {place + 1} holds no label of the template. The labels are: {string.Join("; ", columns.Select(column => column.Label))}.")));
            else if (!_places.TryAdd(label, place))
                Add(Faults, new ImportFault(1, label, "The label stands there twice."));
            else if (inOrder && columns[Math.Min(place, columns.Count - 1)].Label != label)
                Add(Faults, new ImportFault(1, label, "The column was moved. Keep the order of the template."));
        }

        foreach (var column in columns.Where(column => (column.IsRequired || inOrder) && !_places.ContainsKey(column.Label)))
            Add(Faults, new ImportFault(1, column.Label, "The column is missing. Keep all labels of the template."));
        return Faults.Count == 0;
    }
}
