using MiniExcelLibs;
using MiniExcelLibs.Attributes;
using MiniExcelLibs.OpenXml;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>A sheet of a .xlsx.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Labels">The labels.</param>
/// <param name="Rows">The rows below them, made as they are written.</param>
internal sealed record XlsxSheet(string Name, IReadOnlyList<string> Labels, IEnumerable<IEnumerable<object?>> Rows)
{
    /// <summary>The largest number of rows below the labels that a spreadsheet takes.</summary>
    public const int MaxRows = 1_048_575;

    public static XlsxSheet Of<T>(string name, IReadOnlyList<SpreadsheetColumn<T>> columns, IEnumerable<T> rows) => new(
        name, [.. columns.Select(column => column.Label)], rows.Take(MaxRows).Select(row => columns.Select(column => column.ValueOf(row))));
}

/// <summary>Writes a .xlsx row by row. A file on the disk holds it meanwhile, since its parts are written one within another.</summary>
internal static class XlsxTables
{
    public const string MediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int BufferSize = 64 * 1024;

    public static async Task WriteAsync(Stream file, IReadOnlyList<XlsxSheet> sheets, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        await using var kept = new FileStream(
            path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, BufferSize, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        await Task.Run(() => Write(kept, sheets, cancellationToken), cancellationToken);
        kept.Position = 0;
        await kept.CopyToAsync(file, cancellationToken);
    }

    private static void Write(FileStream file, IReadOnlyList<XlsxSheet> sheets, CancellationToken cancellationToken)
    {
        var configuration = new OpenXmlConfiguration
        {
            TableStyles = TableStyles.None,
            AutoFilter = false,
            DynamicColumns = [.. sheets.SelectMany(sheet => sheet.Labels).Distinct().Select(label => new DynamicExcelColumn(label) { Format = FormatOf(label) })],
        };
        var tables = sheets.ToDictionary(sheet => sheet.Name, object (sheet) => Rows(sheet, cancellationToken));
        file.SaveAs(tables, printHeader: false, excelType: ExcelType.XLSX, configuration: configuration);
    }

    // Days have no hour; whatever else is a time is shown to the minute.
    private static string FormatOf(string label) => label.EndsWith("Agendada", StringComparison.Ordinal) ? "dd/mm/yyyy" : "dd/mm/yyyy hh:mm";

    // The labels are a row like the others, so that a table without rows has them, too.
    private static IEnumerable<IDictionary<string, object?>> Rows(XlsxSheet sheet, CancellationToken cancellationToken)
    {
        yield return Row(sheet.Labels, sheet.Labels);
        foreach (var row in sheet.Rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Row(sheet.Labels, row);
        }
    }

    private static Dictionary<string, object?> Row(IReadOnlyList<string> labels, IEnumerable<object?> cells)
    {
        var row = new Dictionary<string, object?>(labels.Count);
        foreach (var (label, cell) in labels.Zip(cells))
            row[label] = SpreadsheetCells.OfXlsx(cell);
        return row;
    }
}
