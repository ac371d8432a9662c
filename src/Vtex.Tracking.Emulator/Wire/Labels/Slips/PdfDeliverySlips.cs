using System.Globalization;
using PdfSharp.Pdf;
using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Draws the delivery slip (Canhoto) of a route as an A4 PDF file: five services on a page, each with room for a signature.</summary>
internal static class PdfDeliverySlips
{
    private const int ServicesOnPage = 5;
    private const double Left = 40;
    private const double Inner = LabelPage.Width - (2 * Left);
    private const double Body = 132;
    private const double Height = 134;
    private const double Bottom = Body + (ServicesOnPage * Height);

    private static readonly LabelStyle Title = new(16, IsBold: true);
    private static readonly LabelStyle Name = new(10.5, MaxLines: 2, IsBold: true);
    private static readonly LabelStyle Line = new(9);
    private static readonly LabelStyle Lines = new(9, MaxLines: 2);

    public static byte[] Draw(DeliverySlip slip, CancellationToken cancellationToken = default)
    {
        // PDFsharp formats dates by the culture.
        var culture = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            return DrawInvariant(slip, cancellationToken);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static byte[] DrawInvariant(DeliverySlip slip, CancellationToken cancellationToken)
    {
        using var document = new PdfDocument();
        document.Options.CompressContentStreams = false; // PDFsharp leaves out the end of a compressed one
        var pages = slip.Entries.Chunk(ServicesOnPage).ToList();
        for (var i = 0; i < pages.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var page = new LabelPage(document);
            var print = new SlipPage(page);
            DrawHead(print, slip, FormattableString.Invariant($"Página {i + 1} de {pages.Count}"));
            for (var place = 0; place < pages[i].Length; place++)
                DrawEntry(print, Body + (place * Height), pages[i][place]);
            if (print.HasReplacements)
                page.Text(Left, Bottom + 14, Inner, PrintedText.Legend, new LabelStyle(8));
        }

        return LabelDocument.Save(document, $"{slip}\n{string.Join('\n', slip.Entries)}", slip.Printed);
    }

    private static void DrawHead(SlipPage page, DeliverySlip slip, string number)
    {
        var width = page.Page.Measure(number, Line);
        page.Text(Left + Inner - width, 52, width + 1, number, Line);
        page.Text(Left, 54, Inner - width - 12, FormattableString.Invariant($"Canhoto de entrega - Rota {slip.RouteId}"), Title);
        page.Text(Left, 72, Inner, Joined(slip.Account, $"Data {Days(slip)}", $"Impresso em {Moment(slip.Printed)}"), Line);
        page.Text(Left, 86, Inner, Joined($"Portador {slip.Driver}", Labelled("Transportadora", slip.Carrier), Labelled("Veículo", slip.Vehicle)), Line);
        page.Text(Left, 100, Inner, Labelled("Saída", slip.Start) ?? "", Lines);
        page.Page.Rule(Left, Body - 6, Inner);
    }

    private static void DrawEntry(SlipPage page, double top, DeliverySlipEntry entry)
    {
        var y = page.Text(Left, top + 10, Inner, FormattableString.Invariant($"{entry.Position}. {entry.Recipient}"), Name);
        y = page.Text(Left, y, Inner, entry.Address, Lines);
        y = page.Text(Left, y, Inner, FactsOf(entry), Lines);
        page.Text(Left, y, Inner, entry.Description ?? "", Line);
        Field(page.Page, Left, top + 103, 330, "Recebedor");
        Field(page.Page, Left + 345, top + 103, Inner - 345, "Documento");
        Field(page.Page, Left, top + 123, 130, "Data");
        Field(page.Page, Left + 145, top + 123, 90, "Hora");
        Field(page.Page, Left + 250, top + 123, Inner - 250, "Assinatura");
        page.Page.Rule(Left, top + Height - 5, Inner);
    }

    // A word, and a line to write on.
    private static void Field(LabelPage page, double x, double y, double width, string word)
    {
        page.Text(x, y, width, word, Line);
        var used = page.Measure(word, Line) + 4;
        page.Rule(x + used, y + 1, width - used);
    }

    private static string FactsOf(DeliverySlipEntry entry) => Joined(
        Labelled("NF", entry.Invoice),
        Labelled("Pedido", entry.OrderNumber),
        Labelled("CEP", entry.PostalCode),
        Labelled("Tel.", entry.Phone),
        entry.Scheduled is { } day ? $"Agendado {Day(day)}" : null,
        entry.Weight is { } weight ? $"Peso {Number(weight, "0.###")} kg" : null,
        entry.AmountToReceive is { } amount ? $"A receber R$ {Number(amount, "0.00")}" : null);

    private static string Joined(params IEnumerable<string?> parts) => string.Join(" · ", parts.Where(part => !string.IsNullOrWhiteSpace(part)));

    private static string? Labelled(string word, string? value) => string.IsNullOrWhiteSpace(value) ? null : $"{word} {value}";

    private static string Days(DeliverySlip slip) => slip.ItinerantDate is { } last ? $"{Day(slip.Date)} a {Day(last)}" : Day(slip.Date);

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static string Moment(DateTimeOffset time) => BrasiliaTime.Of(time).ToString("dd'/'MM'/'yyyy HH':'mm", CultureInfo.InvariantCulture);

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');

    /// <summary>A page, and whether a character on it had to be replaced.</summary>
    private sealed class SlipPage(LabelPage page)
    {
        public LabelPage Page => page;

        public bool HasReplacements { get; private set; }

        public double Text(double x, double y, double width, string text, LabelStyle style)
        {
            var printed = PrintedText.Of(text);
            HasReplacements |= printed.Contains(PrintedText.Replacement, StringComparison.Ordinal);
            return page.Text(x, y, width, printed, style);
        }
    }
}
