using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Labels;

/// <summary>The PDF file as the programs of others read it; Debian's packages poppler-utils and zbar-tools have them.</summary>
public sealed class PdfLabelTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_package_has_a_page_with_all_that_it_needs()
    {
        SkipWithout("pdftotext", "pdfinfo");
        await WriteAsync(Label("JC123456785BR"), Label("JC123456799BR"));

        var pages = (await RunAsync("pdftotext", "-layout", "labels.pdf", "-")).Split('\f', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, pages.Length);
        Assert.All(
            (string[])["Rápido Jacarandá", "Pedido 00-1481200000007-01", "Nota fiscal 000184532", "Volume 1 de 2", "JC123456785BR",
                "DESTINATÁRIO", "Conceição (Ateliê \\ Ipê)", "Rua São João, 12, ap. 4", "Bela Vista, São Paulo - SP", "01310-200", "REMETENTE"],
            text => Assert.Contains(text, pages[0], StringComparison.Ordinal));
        Assert.Contains("Volume 2 de 2", pages[1], StringComparison.Ordinal);
        Assert.Contains("595 x 842 pts (A4)", await RunAsync("pdfinfo", "labels.pdf"), StringComparison.Ordinal);
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData("JC123456785BR")]
    [InlineData("a")]
    [InlineData(" !\"#$%&'()*+,-./012")]
    [InlineData("3456789:;<=>?@ABCDE")]
    [InlineData("FGHIJKLMNOPQRSTUVWX")]
    [InlineData("YZ[\\]^_`abcdefghijk")]
    [InlineData("lmnopqrstuvwxyz{|}~")]
    [InlineData("JAC00000000000000000000000000000000000000000001")] // the longest
    [InlineData("1234567890123456789012345678901234567890123456789012345678901234567890123456789012345678901234")]
    [InlineData("35260311222333000181550010001845321123456789")] // the access key of an invoice
    [InlineData("1234567")]
    [InlineData("jac 01")]
    public async Task A_scanner_reads_the_tracking_number(string number)
    {
        SkipWithout("pdftoppm", "zbarimg");
        await WriteAsync(Label(number));

        await RunAsync("pdftoppm", "-r", "300", "-gray", "labels.pdf", "page");

        Assert.Equal(number + "\n", await RunAsync("zbarimg", "--raw", "--quiet", "-Sdisable", "-Scode128.enable", "page-1.pgm"));
    }

    [Theory]
    [InlineData("Maria D’Ávila")]
    [InlineData("Rua “A” – fundos … — bloco ‘B’")]
    [InlineData("Rua 1, € Š Œ ™ ₣ ž Ÿ „ ‰")]
    [InlineData("Łódź, Ţăndărei, Đặng Thị Hồng, Ağrı")]
    [InlineData("\\ ( ) <> &amp; %")]
    public async Task Letters_of_all_of_Latin_are_printed(string text)
    {
        SkipWithout("pdftotext");
        await WriteAsync(With(text));

        var page = await RunAsync("pdftotext", "-layout", "labels.pdf", "-");
        page = string.Join(' ', page.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.True(page.Contains(text, StringComparison.Ordinal), page);
        Assert.DoesNotContain(PrintedText.Legend, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sa\u0303o Jose\u0301", "São José")]
    [InlineData("Entrega 🚚 já", "Entrega □ já")]
    [InlineData("日本", "□□")]
    [InlineData("Ma\u0000ri\u202Ea\u200B\r\nSilva", "Maria Silva")]
    [InlineData("S\uFFFDo", "S□o")]
    [InlineData("D\u02BCÁvila, O\u02BBahu, n\u1D52 10, m\u00B2, H\u2082O", "D’Ávila, O‘ahu, no 10, m², H2O")]
    [InlineData("\uFF32\uFF55\uFF41\u3000\uFF11\uFF12", "Rua 12")]
    [InlineData("12\u2153, \u2153 km, \u2163", "12 1/3, 1/3 km, IV")]
    [InlineData("\u2460 \u2105 \u2121", "(1) c/o TEL")]
    [InlineData("\U0001D40C\U0001D41A\U0001D42B\U0001D422\U0001D41A, ba\uFF4F\u0303", "Maria, baõ")]
    [InlineData("10\u2074, 1\u2082", "10□, 1□")]
    [InlineData("\u0259\u2194\u20BF", "□□□")]
    [InlineData("O\uFB01cina \uFB02or e\uFB00 a\uFB03n ru\uFB04e \uFB06", "Oficina flor eff affin ruffle st")]
    public async Task Other_characters_are_composed_removed_or_visibly_replaced(string text, string printed)
    {
        SkipWithout("pdftotext");
        await WriteAsync(With(text));

        var page = await RunAsync("pdftotext", "-layout", "labels.pdf", "-");

        Assert.Contains(printed, page, StringComparison.Ordinal);
        Assert.Equal(printed.Contains('□'), page.Contains(PrintedText.Legend, StringComparison.Ordinal));
        var zpl = Encoding.UTF8.GetString(ZplLabels.Draw([With(text)]));
        Assert.Contains(printed, zpl, StringComparison.Ordinal);
        Assert.Equal(printed.Contains('□'), zpl.Contains(PrintedText.Legend, StringComparison.Ordinal));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_visibly_replaced() => Assert.Equal("S□o □", PrintedText.Of("S\uD800o \uDC00"));

    [Theory]
    [InlineData("JAÇ0000001", "JAÇ0000001", "representa")]
    [InlineData("", "", "não há número de rastreio")]
    [InlineData("JAC000000000000000000000000000000000000000000001", "JAC000000000000000000000000000000000000000000001", "longo demais")]
    [InlineData("JAC\t1", "JAC 1", "representa")]
    public async Task A_number_that_cannot_be_a_bar_code_is_told_in_its_place(string number, string shown, string reason)
    {
        SkipWithout("pdftotext", "pdftoppm", "zbarimg");
        await WriteAsync(Label(number));

        var page = await RunAsync("pdftotext", "-layout", "labels.pdf", "-");
        await RunAsync("pdftoppm", "-r", "200", "-gray", "labels.pdf", "page");

        Assert.Contains("Sem código de barras: ", page, StringComparison.Ordinal);
        Assert.Contains(reason, page, StringComparison.Ordinal);
        Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.Equal("", await RunAsync("zbarimg", "--raw", "--quiet", "page-1.pgm"));
        var zpl = Encoding.UTF8.GetString(ZplLabels.Draw([Label(number)]));
        Assert.DoesNotContain("^BC", zpl, StringComparison.Ordinal);
        Assert.Contains("Sem código de barras: ", zpl, StringComparison.Ordinal);
        Assert.Contains(shown, zpl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_texts_stay_within_their_box_and_end_with_an_ellipsis()
    {
        SkipWithout("pdftotext");
        var party = new LabelParty(Long("Conceição"), Long("Aparecida"), new string('W', 300), Long("01310"));
        await WriteAsync(Label("JC123456785BR") with { Carrier = Long("Rápido"), OrderId = Long("00"), Recipient = party, Sender = party });

        var words = await RunAsync("pdftotext", "-bbox", "labels.pdf", "-");
        var boxes = XDocument.Parse(words.Replace("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">", "", StringComparison.Ordinal))
            .Descendants().Where(element => element.Name.LocalName == "word").ToList();

        Assert.All(boxes, word => Assert.True(Edge(word, "xMin") >= 50 && Edge(word, "xMax") <= 545 && Edge(word, "yMax") <= 568, word.ToString()));
        Assert.Contains("…", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_party_without_texts_has_no_lines()
    {
        SkipWithout("pdftotext");
        await WriteAsync(Label("JC123456785BR") with { Recipient = new LabelParty("", "", "", ""), Sender = new LabelParty(" ", "\n", "", "") });

        var page = await RunAsync("pdftotext", "labels.pdf", "-");

        Assert.Contains("DESTINATÁRIO\n\nREMETENTE\n\nVolume", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("pt-BR")]
    [InlineData("ar-SA")]
    public void The_same_labels_give_the_same_bytes_in_every_culture(string culture)
    {
        Assert.SkipWhen(LatinCompositionTests.IsInvariant && culture.Length > 0, "There are no cultures without ICU.");
        var first = PdfLabels.Draw([With("D’Ávila 🚚"), Label("JC123456799BR")]);
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(first, PdfLabels.Draw([With("D’Ávila 🚚"), Label("JC123456799BR")]));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Labels_are_drawn_at_the_same_time()
    {
        var expected = PdfLabels.Draw([Label("JC123456785BR")]);
        Parallel.For(0, 16, _ => Assert.Equal(expected, PdfLabels.Draw([Label("JC123456785BR")])));
    }

    [Fact]
    public async Task The_file_is_well_formed_and_says_when_the_label_was_issued()
    {
        SkipWithout("qpdf", "pdfinfo");
        await WriteAsync(Label("JC123456785BR"), With("🚚"));

        Assert.Contains("No syntax or stream encoding errors found", await RunAsync("qpdf", "--check", "labels.pdf"), StringComparison.Ordinal);
        Assert.Contains("2026-03-14T16:15:00Z", await RunAsync("pdfinfo", "-isodates", "labels.pdf"), StringComparison.Ordinal);
    }

    internal static Label Label(string number) => new(
        number,
        new DateTimeOffset(2026, 3, 14, 16, 15, 0, TimeSpan.Zero),
        "Rápido Jacarandá",
        "00-1481200000007-01",
        "000184532",
        new LabelParty("Ipê Amarelo Comércio Ltda", "Rua da Consolação, 2302", "Consolação, São Paulo - SP", "01302-001"),
        new LabelParty("Conceição (Ateliê \\ Ipê)", "Rua São João, 12, ap. 4", "Bela Vista, São Paulo - SP", "01310-200"));

    private static Label With(string text) => Label("JC123456785BR") with { Recipient = new LabelParty("Maria", text, "São Paulo - SP", "01310-200") };

    private static string Long(string word) => string.Join(' ', Enumerable.Repeat(word, 60));

    private static double Edge(XElement word, string name) => double.Parse(word.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private Task WriteAsync(params Label[] labels) =>
        File.WriteAllBytesAsync(Path.Combine(_folder.FullName, "labels.pdf"), PdfLabels.Draw(labels), TestContext.Current.CancellationToken);

    private static void SkipWithout(params string[] programs) => Assert.SkipUnless(
        programs.All(program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)))),
        "poppler-utils and zbar-tools are not installed.");

    private async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
        })!;
        return await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TimeProvider.System);
    }
}
