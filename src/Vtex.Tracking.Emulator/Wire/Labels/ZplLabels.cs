using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes labels in ZPL, the language of label printers: 100 by 150 mm at 8 dots per millimetre, UTF-8.</summary>
internal static class ZplLabels
{
    // In dots.
    private const int Left = 40;
    private const int Inner = 720;

    // The longest number whose bars fit the width; longer ones stand along the right edge, beside narrower lines.
    private const int MaxAcross = 29;
    private const int InnerBesideBars = 600;

    // The printer's scalable font is proportional; its widest letters are about as wide as they are high.
    private const double WideLetter = 0.85;
    private const double Letter = 0.6;

    public static byte[] Draw(IReadOnlyList<Label> labels, CancellationToken cancellationToken = default)
    {
        var text = new StringBuilder();
        for (var i = 0; i < labels.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Append(text, labels[i].Printed(), FormattableString.Invariant($"Volume {i + 1} de {labels.Count}"));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, Label label, string volume)
    {
        var inner = IsAcross(label.TrackingNumber) ? Inner : InnerBesideBars;
        text.Append("^XA\n^CI28\n^PW800\n^LL1200\n");
        Lines(text, 40, inner, 40, label.Carrier);
        Lines(text, 90, inner, 28, "Pedido " + label.OrderId);
        Lines(text, 125, inner, 28, "Nota fiscal " + label.Invoice);
        Lines(text, 160, inner, 28, volume);
        Code(text, inner, label.TrackingNumber);
        Party(text, 450, inner, 34, "DESTINATÁRIO", label.Recipient);
        Party(text, 820, inner, 28, "REMETENTE", label.Sender);
        if (label.HasReplacements)
            Lines(text, 1150, inner, 18, PrintedText.Legend);
        text.Append("^XZ\n");
    }

    private static void Code(StringBuilder text, int inner, string number)
    {
        if (BarCode.Problem(number) is { } problem)
        {
            Lines(text, 210, inner, 28, problem, 2);
        }
        else if (IsAcross(number))
        {
            text.Append(CultureInfo.InvariantCulture, $"^FO{Left},210^BY2^BCN,160,Y,N,N^FH^FD{BarCodeData(number)}^FS\n");
            return;
        }
        else
        {
            text.Append(CultureInfo.InvariantCulture, $"^FO660,{Left}^BY2^BCR,100,N,N,N^FH^FD{BarCodeData(number)}^FS\n");
        }

        Lines(text, 290, inner, 24, PrintedText.Of(number), 5);
    }

    private static bool IsAcross(string number) => BarCode.Problem(number) is not null
        || number.Length <= (BarCodeRule.IsPaired(number) ? 2 * MaxAcross : MaxAcross);

    // After > the printer reads a change of the code set: >; begins with pairs of digits, >0 is the character itself.
    private static string BarCodeData(string number) =>
        BarCodeRule.IsPaired(number) ? ">;" + number : Escaped(number).Replace(">", ">0", StringComparison.Ordinal);

    private static void Party(StringBuilder text, int y, int inner, int size, string title, LabelParty party)
    {
        y = Lines(text, y, inner, 28, title);
        foreach (var line in party.Lines)
            y = Lines(text, y, inner, size, line, 2);
    }

    private static int Lines(StringBuilder text, int y, int inner, int size, string value, int count = 1)
    {
        foreach (var line in TextLines.Of(value, inner, count, shown => Width(shown, size)))
        {
            text.Append(CultureInfo.InvariantCulture, $"^FO{Left},{y}^A0N,{size},{size}^FH^FD{Escaped(line)}^FS\n");
            y += size + 6;
        }

        return y;
    }

    private static double Width(string text, int size) =>
        text.Sum(letter => char.IsUpper(letter) || letter is 'm' or 'w' or '—' or '…' or '□' ? WideLetter : Letter) * size;

    /// <summary>Writes characters that begin a command as hexadecimal, which ^FH allows.</summary>
    private static string Escaped(string value) => string.Concat(
        value.Select(letter => letter is '^' or '~' or '_' ? $"_{(int)letter:X2}" : letter.ToString()));
}
