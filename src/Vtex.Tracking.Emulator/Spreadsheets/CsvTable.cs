using System.Text;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>Writes a .csv as a Brazilian Excel opens it: semicolons, a decimal comma, and a mark that says UTF-8. Row by row.</summary>
internal static class CsvTable
{
    public const string MediaType = "text/csv";

    private const int BufferSize = 32 * 1024;

    public static async Task WriteAsync<T>(Stream file, IReadOnlyList<SpreadsheetColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancellationToken)
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), BufferSize, leaveOpen: true);
        await WriteRowAsync(writer, columns.Select(column => (object?)column.Label), cancellationToken);
        foreach (var row in rows)
            await WriteRowAsync(writer, columns.Select(column => column.ValueOf(row)), cancellationToken);
    }

    private static async Task WriteRowAsync(StreamWriter writer, IEnumerable<object?> cells, CancellationToken cancellationToken)
    {
        var line = string.Join(';', cells.Select(SpreadsheetCells.OfCsv)) + "\r\n";
        await writer.WriteAsync(line.AsMemory(), cancellationToken);
    }
}
