using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Pages as a PDF file (ISO 32000, version 1.4), with two of the fonts that every reader has. The same pages give the
/// same bytes.
/// </summary>
/// <remarks>By hand, for no library that makes PDF files under a licence like ours could be had.</remarks>
internal static class PdfFile
{
    // The objects that are there for any pages: the catalogue, the list of pages, and two fonts.
    private const int Fixed = 4;

    public static byte[] Of(IReadOnlyList<PdfPage> pages)
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {Text(pages.Count)} /Kids [{string.Join(' ', pages.Select((_, i) => $"{Text(PageObject(i))} 0 R"))}] >>",
            Font("Helvetica"),
            Font("Helvetica-Bold"),
        };
        for (var i = 0; i < pages.Count; i++)
        {
            objects.Add(Page(PageObject(i) + 1));
            objects.Add(Stream(pages[i].Content));
        }

        return Assemble(objects);
    }

    private static int PageObject(int index) => Fixed + 1 + (2 * index);

    private static string Font(string name) =>
        $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>";

    private static string Page(int content) =>
        $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Text((int)PdfPage.Width)} {Text((int)PdfPage.Height)}] " +
        $"/Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> /Contents {Text(content)} 0 R >>";

    private static string Stream(string content) =>
        $"<< /Length {Text(content.Length)} >>\nstream\n{content}endstream";

    /// <summary>The file ends with the place of each object in it.</summary>
    private static byte[] Assemble(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder("0000000000 65535 f \n");
        for (var i = 0; i < objects.Count; i++)
        {
            places.Append(CultureInfo.InvariantCulture, $"{file.Length:D10} 00000 n \n");
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n{places}");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
