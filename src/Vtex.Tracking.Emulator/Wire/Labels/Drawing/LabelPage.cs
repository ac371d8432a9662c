using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>One A4 page. Lengths are in points (1/72 inch), from the top left corner.</summary>
internal sealed class LabelPage : IDisposable
{
    public const double Width = 595;

    private static readonly XPen Line = new(XColors.Black, 0.8);

    private readonly XGraphics _graphics;

    public LabelPage(PdfDocument document)
    {
        var page = document.AddPage();
        page.Size = PageSize.A4;
        _graphics = XGraphics.FromPdfPage(page);
    }

    /// <summary>Writes text in lines, none wider than allowed.</summary>
    /// <param name="x">The left edge.</param>
    /// <param name="y">The base line of the first line.</param>
    /// <param name="width">The width of a line.</param>
    /// <param name="text">The text; what does not fit ends with an ellipsis.</param>
    /// <param name="style">How it is written.</param>
    /// <returns>The base line of the line after the last.</returns>
    public double Text(double x, double y, double width, string text, LabelStyle style)
    {
        var font = LabelFont.Of(style.Size, style.IsBold);
        foreach (var line in TextLines.Of(text, width, style.MaxLines, shown => Measure(shown, font)))
        {
            var start = style.IsCentered ? x + ((width - Measure(line, font)) / 2) : x;
            _graphics.DrawString(line, font, XBrushes.Black, start, y);
            y += style.Size * LabelStyle.LineHeight;
        }

        return y;
    }

    /// <summary>Gets the width of a line of text.</summary>
    public double Measure(string text, LabelStyle style) => Measure(text, LabelFont.Of(style.Size, style.IsBold));

    /// <summary>Draws the outline of a box.</summary>
    public void Box(double x, double y, double width, double height) => _graphics.DrawRectangle(Line, x, y, width, height);

    /// <summary>Draws a horizontal line.</summary>
    public void Rule(double x, double y, double width) => _graphics.DrawLine(Line, x, y, x + width, y);

    /// <summary>Draws bars from left to right, each unit as wide as another.</summary>
    public void Bars(double x, double y, double unit, double height, IReadOnlyList<bool> units)
    {
        for (var start = 0; start < units.Count;)
        {
            var end = start + 1;
            while (end < units.Count && units[end] == units[start])
                end++;
            if (units[start])
                _graphics.DrawRectangle(XBrushes.Black, x + (start * unit), y, (end - start) * unit, height);
            start = end;
        }
    }

    public void Dispose() => _graphics.Dispose();

    private double Measure(string text, XFont font) => _graphics.MeasureString(text, font).Width;
}
