using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The font of labels, from the resources of this assembly: no font of the machine is used.</summary>
internal static class LabelFont
{
    private static readonly XPdfFontOptions Options = new(PdfFontEncoding.Unicode);
    private static readonly Lazy<XGlyphTypeface> Regular = new(() => Load("DejaVuSansCondensed.ttf"));
    private static readonly Lazy<XGlyphTypeface> Bold = new(() => Load("DejaVuSansCondensed-Bold.ttf"));

    public static XFont Of(double size, bool isBold) => new((isBold ? Bold : Regular).Value, size, Options);

    // Not through the resolver of PDFsharp, which is one for the whole process and belongs to the host.
    private static XGlyphTypeface Load(string file)
    {
        using var resource = typeof(LabelFont).Assembly.GetManifestResourceStream("Vtex.Tracking.Emulator.Fonts." + file)!;
        var content = new byte[resource.Length];
        resource.ReadExactly(content);
        return new XGlyphTypeface(XFontSource.GetOrCreateFrom(content));
    }
}

/// <summary>A size and weight of text on a label.</summary>
/// <param name="Size">The size of the font, in points.</param>
/// <param name="MaxLines">The largest number of lines.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="IsCentered">Whether lines are centered.</param>
internal readonly record struct LabelStyle(double Size, int MaxLines = 1, bool IsBold = false, bool IsCentered = false)
{
    /// <summary>The height of a line, as a multiple of the size.</summary>
    public const double LineHeight = 1.3;
}
