using System.Globalization;
using PdfSharp.Pdf;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Draws labels as an A4 PDF file, a page for each package.</summary>
internal static class PdfLabels
{
    private const double Left = 50;
    private const double Top = 50;
    private const double Padding = 16;
    private const double Inner = LabelPage.Width - (2 * Left) - (2 * Padding);
    private const double Text = Left + Padding;
    private const double CodeTop = 136;
    private const double CodeHeight = 84;
    private const double RecipientTop = 274;
    private const double SenderTop = 442;
    private const double Bottom = 568;

    // The widest bar of one unit, in points; 0.56 mm.
    private const double MaxUnit = 1.6;

    public static byte[] Draw(IReadOnlyList<Label> labels, CancellationToken cancellationToken = default)
    {
        // PDFsharp formats dates by the culture.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return DrawInvariant(labels, cancellationToken);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static byte[] DrawInvariant(IReadOnlyList<Label> labels, CancellationToken cancellationToken)
    {
        using var document = new PdfDocument();
        document.Options.CompressContentStreams = false; // PDFsharp leaves out the end of a compressed one
        for (var i = 0; i < labels.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var page = new LabelPage(document);
            Draw(page, labels[i].Printed(), FormattableString.Invariant($"Volume {i + 1} de {labels.Count}"));
        }

        return LabelDocument.Save(document, string.Join('\n', labels), labels.Max(label => label.Issued));
    }

    private static void Draw(LabelPage page, Label label, string volume)
    {
        page.Box(Left, Top, LabelPage.Width - (2 * Left), Bottom - Top);
        var small = new LabelStyle(11);
        var volumeWidth = page.Measure(volume, small);
        page.Text(Text + Inner - volumeWidth, 76, volumeWidth + 1, volume, small);
        page.Text(Text, 80, Inner - volumeWidth - Padding, label.Carrier, new LabelStyle(20, IsBold: true));
        page.Text(Text, 102, Inner, "Pedido " + label.OrderId, small);
        page.Text(Text, 118, Inner, "Nota fiscal " + label.Invoice, small);
        Code(page, label.TrackingNumber);
        Party(page, RecipientTop, 15, "DESTINATÁRIO", label.Recipient);
        Party(page, SenderTop, 10, "REMETENTE", label.Sender);
        if (label.HasReplacements)
            page.Text(Text, Bottom + 14, Inner, PrintedText.Legend, new LabelStyle(8));
    }

    private static void Code(LabelPage page, string number)
    {
        page.Rule(Left, CodeTop - 8, LabelPage.Width - (2 * Left));
        if (BarCode.Problem(number) is { } problem)
        {
            page.Text(Text, CodeTop + (CodeHeight / 2), Inner, problem, new LabelStyle(13, MaxLines: 2, IsCentered: true));
        }
        else
        {
            var units = BarCode.Encode(number);
            var unit = Math.Min(MaxUnit, Inner / (units.Count + (2 * BarCode.QuietZone)));
            page.Bars((LabelPage.Width - (units.Count * unit)) / 2, CodeTop + 4, unit, CodeHeight, units);
        }

        // A number is never cut: who cannot scan it must be able to type it.
        var printed = PrintedText.Of(number);
        var style = new LabelStyle(18, MaxLines: 4, IsBold: true, IsCentered: true);
        var width = page.Measure(printed, style);
        page.Text(Text, CodeTop + CodeHeight + 26, Inner, printed, style with { Size = Math.Clamp(style.Size * 0.98 * Inner / Math.Max(width, 1), 8, style.Size) });
    }

    private static void Party(LabelPage page, double top, double size, string title, LabelParty party)
    {
        page.Rule(Left, top, LabelPage.Width - (2 * Left));
        page.Text(Text, top + 20, Inner, title, new LabelStyle(10, IsBold: true));
        var y = top + 24 + (size * LabelStyle.LineHeight);
        y = page.Text(Text, y, Inner, party.Name, new LabelStyle(size, MaxLines: 2, IsBold: true));
        y = page.Text(Text, y, Inner, party.Street, new LabelStyle(size, MaxLines: 2));
        y = page.Text(Text, y, Inner, party.Place, new LabelStyle(size, MaxLines: 2));
        page.Text(Text, y, Inner, party.PostalCode, new LabelStyle(size, IsBold: true));
    }
}
