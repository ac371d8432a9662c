namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Labels as an A4 PDF file, a page for each package.</summary>
internal static class PdfLabels
{
    private const double Left = 60;
    private const double Inner = PdfPage.Width - (2 * Left);
    private const double Padding = 14;
    private const double BarHeight = 80;

    // The narrowest bar, in points; narrower ones are hard to read for a scanner.
    private const double Module = 1.6;

    public static byte[] Draw(IReadOnlyList<Label> labels) =>
        PdfFile.Of([.. labels.Select((label, i) => Page(label, i + 1, labels.Count))]);

    private static PdfPage Page(Label label, int number, int count)
    {
        var page = new PdfPage();
        page.Box(Left - 10, 50, Inner + 20, 560);
        page.Text(Left, 84, 20, Cut(label.Carrier, 36), bold: true);
        page.Text(Left, 106, 11, $"Pedido {Cut(label.OrderId, 60)}");
        page.Text(Left, 122, 11, $"Nota fiscal {Cut(label.Invoice, 20)}");
        page.Text(Left + Inner - 90, 122, 11, FormattableString.Invariant($"Volume {number} de {count}"));
        Bars(page, label.TrackingNumber, 150);
        page.Text(Left, 262, 18, Cut(label.TrackingNumber, 36), bold: true);
        Party(page, 290, 160, 14, "DESTINATÁRIO", label.Recipient);
        Party(page, 464, 130, 11, "REMETENTE", label.Sender);
        return page;
    }

    private static void Bars(PdfPage page, string number, double y)
    {
        if (!Code128.Takes(number))
            return;
        var widths = Code128.Encode(number);
        var module = Math.Min(Module, Inner / widths.Sum());
        var x = Left;
        for (var i = 0; i < widths.Count; i++)
        {
            if (i % 2 == 0)
                page.Fill(x, y, widths[i] * module, BarHeight);
            x += widths[i] * module;
        }
    }

    private static void Party(PdfPage page, double y, double height, double size, string title, LabelParty party)
    {
        page.Box(Left, y, Inner, height);
        page.Text(Left + Padding, y + 20, 10, title, bold: true);
        var line = y + 22;
        foreach (var (text, bold) in new[] { (party.Name, true), (party.Street, false), (party.Place, false), (party.PostalCode, true) })
            page.Text(Left + Padding, line += size * 1.6, size, Cut(text, (int)((Inner - (2 * Padding)) / (size * 0.6))), bold);
    }

    /// <summary>Letters of the font are 0.6 of its size wide at most, but for a few capitals.</summary>
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + ".";
}
