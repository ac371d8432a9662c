using System.IO.Compression;
using System.Text;
using Vtex.Tracking.Emulator.Spreadsheets;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Tests.Spreadsheets;

/// <summary>What a spreadsheet brings costs little time and memory, and holds no universe up.</summary>
public sealed class SpreadsheetBoundsTests
{
    private const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    [Fact]
    public void A_sheet_is_read() => Assert.Equal(
        ["a;b", "c;d"], Read(Book(Row(1, ("A1", "a"), ("B1", "b")) + Row(2, ("A2", "c"), ("B2", "d")))).Select(row => string.Join(';', row)));

    [Theory]
    [InlineData("XFD2")]
    [InlineData("CW2")]
    [InlineData("ZZZZZZZZZZZZ2")]
    public void Cells_far_to_the_right_are_refused(string place)
    {
        var refused = Assert.Throws<InvalidDataException>(() => Read(Book(Row(1, ("A1", "a")) + Row(2, (place, "x")))));

        Assert.Equal("The sheet has cells beyond its column 100. Delete the columns on the right of the template's, empty ones too.", refused.Message);
    }

    [Fact]
    public void So_are_cells_without_a_place_and_a_wide_dimension()
    {
        var many = $"<row r=\"1\">{string.Concat(Enumerable.Repeat("<c><v>1</v></c>", 101))}</row>";
        Assert.Contains("beyond its column 100", Assert.Throws<InvalidDataException>(() => Read(Book(many))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "beyond its column 100",
            Assert.Throws<InvalidDataException>(() => Read(Book(Row(1, ("A1", "a")), "<dimension ref=\"A1:XFD1\"/>"))).Message,
            StringComparison.Ordinal);
        Assert.Equal(100, Read(Book(Row(1, ("CV1", "x"))))[0].Count);
    }

    [Theory]
    [InlineData("PK\u0003\u0004garbage")]
    [InlineData("PK")]
    public void What_is_no_archive_is_told_in_our_words(string text)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(text));

        Assert.Equal("The file is no .xlsx that can be read. Save it anew, or as .csv.", Assert.Throws<InvalidDataException>(() => Read(file)).Message);
    }

    [Fact]
    public void Entities_are_refused() => Assert.Throws<InvalidDataException>(() => Read(Book(
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row>", start: "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>")));

    [Fact]
    public void So_is_what_no_sheet_nests() => Assert.Throws<InvalidDataException>(() => Read(Book(
        string.Concat(Enumerable.Repeat("<row>", 100_000)) + string.Concat(Enumerable.Repeat("</row>", 100_000)))));

    [Fact]
    public void Rows_beyond_those_that_an_import_takes_are_not_read()
    {
        var rows = Read(Book(Row(1, ("A1", "a")) + Row(2_000_000_000, ("A2000000000", "x"))));
        Assert.InRange(rows.Count, 2, ImportSheet.MaxRows + 2);

        using var csv = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a;b\n", 50_000))));
        Assert.Equal(ImportSheet.MaxRows + 2, Read(csv).Count);
    }

    [Fact]
    public void Whoever_leaves_ends_the_reading()
    {
        using var csv = new MemoryStream("a;b\nc;d\n"u8.ToArray());

        Assert.Throws<OperationCanceledException>(() => SpreadsheetReader.Read(csv, new CancellationToken(canceled: true)));
    }

    private static IReadOnlyList<IReadOnlyList<string?>> Read(Stream file) => SpreadsheetReader.Read(file, TestContext.Current.CancellationToken);

    private static string Row(long number, params (string Place, string Text)[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select(cell => $"<c r=\"{cell.Place}\" t=\"inlineStr\"><is><t>{cell.Text}</t></is></c>"))}</row>";

    private static MemoryStream Book(string rows, string dimension = "", string start = "")
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>");
            Add(archive, "xl/workbook.xml", $"<workbook {Namespace} xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            Add(archive, "xl/worksheets/sheet1.xml", $"{start}<worksheet {Namespace}>{dimension}<sheetData>{rows}</sheetData></worksheet>");
        }

        file.Position = 0;
        return file;
    }

    private static void Add(ZipArchive archive, string name, string text)
    {
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
