using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>One A4 page. Lengths are in points (1/72 inch), from the top left corner.</summary>
internal sealed class PdfPage
{
    public const double Width = 595;
    public const double Height = 842;

    private readonly StringBuilder _content = new();

    /// <summary>What the page draws, in PDF's operators; every character is one byte of Latin-1.</summary>
    public string Content => _content.ToString();

    /// <summary>Writes one line of text.</summary>
    /// <param name="x">Where it begins.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="size">The size of the font.</param>
    /// <param name="text">The text. What Latin-1 does not have is written as a question mark.</param>
    /// <param name="bold">Whether it is bold.</param>
    public void Text(double x, double y, double size, string text, bool bold = false) => _content.Append(
        CultureInfo.InvariantCulture, $"BT /F{(bold ? 2 : 1)} {size:0.##} Tf {x:0.##} {Height - y:0.##} Td ({Escaped(text)}) Tj ET\n");

    /// <summary>Draws the outline of a box.</summary>
    public void Box(double x, double y, double width, double height) => Rectangle(x, y, width, height, 'S');

    /// <summary>Fills a box.</summary>
    public void Fill(double x, double y, double width, double height) => Rectangle(x, y, width, height, 'f');

    private void Rectangle(double x, double y, double width, double height, char how) => _content.Append(
        CultureInfo.InvariantCulture, $"{x:0.###} {Height - y - height:0.###} {width:0.###} {height:0.###} re {how}\n");

    private static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is '(' or ')' or '\\')
                escaped.Append('\\');
            escaped.Append(rune.Value is < ' ' or (> '~' and < 0xA0) or > 0xFF ? '?' : (char)rune.Value);
        }

        return escaped.ToString();
    }
}
