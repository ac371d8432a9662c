using System.Text;
using MiniExcelLibs;

namespace Vtex.Tracking.Emulator.Spreadsheets;

/// <summary>Writes empty templates: the labels and nothing below them.</summary>
internal static class SpreadsheetTemplate
{
    public static byte[] Xlsx(IEnumerable<string> labels)
    {
        using var file = new MemoryStream();
        file.SaveAs(new[] { labels.ToDictionary(label => label, object (label) => label) }, printHeader: false);
        return file.ToArray();
    }

    // As a Brazilian Excel opens it: semicolons, and a mark that says UTF-8.
    public static byte[] Csv(IEnumerable<string> labels) =>
        [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join(';', labels) + "\r\n")];
}
