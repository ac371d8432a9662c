using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Labels in ZPL, the language of label printers: 100 by 150 mm at 8 dots per millimetre, UTF-8.</summary>
internal static class ZplLabels
{
    public static byte[] Draw(IReadOnlyList<Label> labels)
    {
        var text = new StringBuilder();
        for (var i = 0; i < labels.Count; i++)
            Append(text, labels[i], i + 1, labels.Count);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, Label label, int number, int count)
    {
        text.Append("^XA\n^CI28\n^PW800\n^LL1200\n");
        Line(text, 40, 40, label.Carrier);
        Line(text, 90, 28, "Pedido " + label.OrderId);
        Line(text, 125, 28, "Nota fiscal " + label.Invoice);
        Line(text, 160, 28, FormattableString.Invariant($"Volume {number} de {count}"));
        text.Append(CultureInfo.InvariantCulture, $"^FO40,210^BY2^BCN,160,Y,N,N^FH^FD{Escaped(label.TrackingNumber)}^FS\n");
        Party(text, 450, "DESTINATÁRIO", label.Recipient);
        Party(text, 750, "REMETENTE", label.Sender);
        text.Append("^XZ\n");
    }

    private static void Party(StringBuilder text, int y, string title, LabelParty party)
    {
        Line(text, y, 28, title);
        Line(text, y + 40, 34, party.Name);
        Line(text, y + 85, 34, party.Street);
        Line(text, y + 130, 34, party.Place);
        Line(text, y + 175, 34, party.PostalCode);
    }

    private static void Line(StringBuilder text, int y, int size, string value) => text.Append(
        CultureInfo.InvariantCulture, $"^FO40,{y}^A0N,{size},{size}^FH^FD{Escaped(value)}^FS\n");

    /// <summary>What begins a command is written as hexadecimal, which ^FH allows.</summary>
    private static string Escaped(string value) =>
        string.Concat(value.Select(letter => letter is '^' or '~' or '_' or < ' ' ? $"_{(int)letter:X2}" : letter.ToString()));
}
