using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using CsvHelper;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>
/// Reads the rows of a spreadsheet as texts: .xlsx, or .csv with semicolons, commas or tabs, in UTF-8 or as a Brazilian Excel writes
/// it. Formulas of a .csv are texts like any other. All of them are read before anything is done with them, so that a large file
/// holds nobody up, and no more than an import takes.
/// </summary>
internal static class SpreadsheetReader
{
    /// <summary>The largest size of an unpacked .xlsx, in bytes. Chosen by us.</summary>
    private const long MaxUnpacked = 64L * 1024 * 1024;

    private const int MaxColumns = 100;
    private const int MaxDepth = 32;
    private const int MaxRecord = 1_048_576;
    private const int MaxCsv = 64 * 1024 * 1024;

    private const string Unreadable = "The file is no .xlsx that can be read. Save it anew, or as .csv.";

    private static readonly char[] Separators = [';', ',', '\t'];

    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="InvalidDataException">The file is no spreadsheet, or too large.</exception>
    public static IReadOnlyList<IReadOnlyList<string?>> Read(Stream file, CancellationToken cancellationToken = default)
    {
        var rows = new List<IReadOnlyList<string?>>();
        foreach (var row in IsZip(file) ? ReadXlsx(file) : ReadCsv(file))
        {
            cancellationToken.ThrowIfCancellationRequested();
            rows.Add(row);
            if (rows.Count > ImportSheet.MaxRows + 1)
                break; // the labels, the rows, and one that tells that there are more
        }

        return rows;
    }

    private static bool IsZip(Stream file)
    {
        Span<byte> start = stackalloc byte[2];
        var isZip = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) == start.Length && start.SequenceEqual("PK"u8);
        file.Position = 0;
        return isZip;
    }

    private static IEnumerable<IReadOnlyList<string?>> ReadXlsx(Stream file)
    {
        Check(file);
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
            throw new InvalidDataException(Unreadable, failure);
        }
    }

    private static void Check(Stream file)
    {
        string? fault;
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            fault = FindFault(archive);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            throw new InvalidDataException(Unreadable, failure);
        }

        if (fault is not null)
            throw new InvalidDataException(fault);
        file.Position = 0;
    }

    private static string? FindFault(ZipArchive archive)
    {
        if (archive.Entries.Sum(entry => entry.Length) > MaxUnpacked)
            return $"The file is larger than {MaxUnpacked / 1024 / 1024} MiB when it is unpacked. Send it in parts.";
        return archive.Entries.Any(IsTooWide)
            ? $"The sheet has cells beyond its column {MaxColumns}. Delete the columns on the right of the template's, empty ones too."
            : null;
    }

    // Each row has as many cells as the widest, and takes time that grows with their square.
    private static bool IsTooWide(ZipArchiveEntry entry)
    {
        using var part = entry.Open();
        using var xml = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        try
        {
            if (xml.MoveToContent() != XmlNodeType.Element || xml.LocalName != "worksheet")
                return false;
            var column = 0;
            while (column <= MaxColumns && xml.Read())
            {
                if (xml.Depth > MaxDepth)
                    throw new InvalidDataException("The sheet is nested too deeply.");
                if (xml.NodeType != XmlNodeType.Element)
                    continue;
                column = xml.LocalName switch
                {
                    "dimension" => ColumnOf(xml.GetAttribute("ref")?.Split(':')[^1]),
                    "row" => 0,
                    "c" => xml.GetAttribute("r") is { } place ? ColumnOf(place) : column + 1,
                    _ => column,
                };
            }

            return column > MaxColumns;
        }
        catch (XmlException)
        {
            return false; // a picture, or a part that the reader of the rows refuses if it needs it
        }
    }

    private static int ColumnOf(string? place)
    {
        var column = 0;
        foreach (var letter in (place ?? "").TakeWhile(char.IsAsciiLetter))
            column = Math.Min((column * 26) + char.ToUpperInvariant(letter) - 'A' + 1, MaxColumns + 1);
        return column;
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
