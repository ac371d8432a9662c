using System.Diagnostics;
using System.Text;
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

    [Theory]
    [InlineData("JC123456785BR")]
    [InlineData("a")]
    [InlineData(" !\"#$%&'()*+,-./012")]
    [InlineData("3456789:;<=>?@ABCDE")]
    [InlineData("FGHIJKLMNOPQRSTUVWX")]
    [InlineData("YZ[\\]^_`abcdefghijk")]
    [InlineData("lmnopqrstuvwxyz{|}~")]
    public async Task A_scanner_reads_the_tracking_number(string number)
    {
        SkipWithout("pdftoppm", "zbarimg");
        await WriteAsync(Label(number));

        await RunAsync("pdftoppm", "-r", "200", "-gray", "labels.pdf", "page");

        Assert.Equal(number + "\n", await RunAsync("zbarimg", "--raw", "--quiet", "-Sdisable", "-Scode128.enable", "page-1.pgm"));
    }

    [Fact]
    public async Task Letters_that_the_font_lacks_harm_nothing()
    {
        SkipWithout("pdftotext");
        await WriteAsync(Label("JC123456785BR") with { Carrier = "Entrega 🚚 já", TrackingNumber = "número" });

        Assert.Contains("Entrega ? já", await RunAsync("pdftotext", "-layout", "labels.pdf", "-"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_labels_give_the_same_bytes() =>
        Assert.Equal(PdfLabels.Draw([Label("JC123456785BR")]), PdfLabels.Draw([Label("JC123456785BR")]));

    internal static Label Label(string number) => new(
        number,
        "Rápido Jacarandá",
        "00-1481200000007-01",
        "000184532",
        new LabelParty("Ipê Amarelo Comércio Ltda", "Rua da Consolação, 2302", "Consolação, São Paulo - SP", "01302-001"),
        new LabelParty("Conceição (Ateliê \\ Ipê)", "Rua São João, 12, ap. 4", "Bela Vista, São Paulo - SP", "01310-200"));

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
