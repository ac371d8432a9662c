using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>
/// Reads the rows of a spreadsheet as texts, one after another: .xlsx, or .csv with semicolons, commas or tabs, in UTF-8 or as a
/// Brazilian Excel writes it. Formulas of a .csv are texts like any other.
/// </summary>
internal static class SpreadsheetReader
{
    /// <summary>The largest size of an unpacked .xlsx, in bytes. Chosen by us.</summary>
    private const long MaxUnpacked = 256L * 1024 * 1024;

    private const int MaxColumns = 100;
    private const int MaxRecord = 1_048_576;
    private const int MaxCsv = 64 * 1024 * 1024;

    private static readonly char[] Separators = [';', ',', '\t'];

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">The file is no spreadsheet, or too large.</exception>
    public static IEnumerable<IReadOnlyList<string?>> Read(Stream file) => IsZip(file) ? ReadXlsx(file) : ReadCsv(file);

    private static bool IsZip(Stream file)
    {
        Span<byte> start = stackalloc byte[2];
        var isZip = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK"u8);
        file.Position = 0;
        return isZip;
    }

    private static IEnumerable<IReadOnlyList<string?>> ReadXlsx(Stream file)
    {
        CheckSize(file);
        var configuration = new OpenXmlConfiguration { EnableSharedStringCache = false, FillMergedCells = false };
        using var rows = file.Query(useHeaderRow: false, excelType: ExcelType.XLSX, configuration: configuration).GetEnumerator();
        while (MoveNext(rows))
        {
            var cells = ((IDictionary<string, object?>)rows.Current).Values;
            yield return [.. cells.Take(MaxColumns).Select(TextOf)];
        }
    }

    private static bool MoveNext(IEnumerator<dynamic> rows)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new InvalidDataException("The file is no .xlsx that can be read. Save it anew, or as .csv.", failure);
        }
    }

    private static void CheckSize(Stream file)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (archive.Entries.Sum(entry => entry.Length) > MaxUnpacked)
                throw new InvalidDataException($"The file is larger than {MaxUnpacked / 1024 / 1024} MiB when it is unpacked. Send it in parts.");
        }
        catch (InvalidDataException failure) when (failure.InnerException is null && !failure.Message.StartsWith("The file", StringComparison.Ordinal))
        {
            throw new InvalidDataException("The file is no .xlsx that can be read. Save it anew, or as .csv.", failure);
        }

        file.Position = 0;
    }

    private static string? TextOf(object? cell) => cell switch
    {
        null => null,
        DateTime time => time.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        double number when Math.Abs(number) < 1e15 => ((decimal)number).ToString(CultureInfo.InvariantCulture),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString(),
    };

    private static IEnumerable<IReadOnlyList<string?>> ReadCsv(Stream file)
    {
        var text = Decode(file);
        using var csv = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = SeparatorOf(text),
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = MaxRecord,
            IncludeValuesInExceptions = false,
        });
        while (MoveNext(csv))
            yield return [.. Enumerable.Range(0, Math.Min(csv.FieldCount, MaxColumns)).Select(csv.GetString)];
    }

    private static bool MoveNext(CsvReader csv)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException failure)
        {
            throw new InvalidDataException("A row is too long; perhaps a quotation mark is never closed.", failure);
        }
    }

    // An Excel's "Unicode text" begins with the mark of UTF-16; what is not UTF-8 either was written by one of a Brazilian Windows.
    private static string Decode(Stream file)
    {
        if (file.Length > MaxCsv)
            throw new InvalidDataException($"The file is larger than {MaxCsv / 1024 / 1024} MiB. Send it in parts.");
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        if (bytes is [0xFF, 0xFE, ..])
            return Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2);
        try
        {
            return StrictUtf8.GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return Windows1252.GetString(bytes);
        }
    }

    // The one that the labels have most.
    private static char SeparatorOf(string text)
    {
        var labels = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length).ToString();
        return Separators.MaxBy(separator => labels.Count(letter => letter == separator));
    }
}
