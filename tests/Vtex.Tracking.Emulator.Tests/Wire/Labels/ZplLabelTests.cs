using System.Text;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Labels;

/// <summary>The language of label printers.</summary>
public sealed class ZplLabelTests
{
    [Fact]
    public void Each_package_has_a_label_with_its_bar_code()
    {
        var text = Draw(PdfLabelTests.Label("JC123456785BR"), PdfLabelTests.Label("JC123456799BR"));

        Assert.Equal(3, text.Split("^XA").Length);
        Assert.Equal(3, text.Split("^XZ").Length);
        Assert.Contains("^BCN,160,Y,N,N^FH^FDJC123456785BR^FS", text, StringComparison.Ordinal);
        Assert.Contains("Volume 2 de 2", text, StringComparison.Ordinal);
        Assert.Contains("Rápido Jacarandá", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_cannot_end_the_label()
    {
        var text = Draw(PdfLabelTests.Label("JC123456785BR") with { Carrier = "^XZ~JA_" });

        Assert.Contains("^FD_5EXZ_7EJA_5F^FS", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("JAC^~_1", "^FDJAC_5E_7E_5F1^FS")]
    [InlineData("JAC>1", "^FDJAC>01^FS")]
    [InlineData("12345678", "^FD>;12345678^FS")]
    public void The_bar_code_is_the_number_and_no_command(string number, string data) =>
        Assert.Contains("^BCN,160,Y,N,N^FH" + data, Draw(PdfLabelTests.Label(number)), StringComparison.Ordinal);

    [Fact]
    public void A_long_number_stands_along_the_label_beside_the_lines()
    {
        var text = Draw(PdfLabelTests.Label("JAC-6523c7d9-6bcc-2f9b-4180-c72cfe2c430e") with { Carrier = new string('W', 400) });

        Assert.Contains("^FO660,40^BY2^BCR,100,N,N,N^FH^FDJAC-6523c7d9-6bcc-2f9b-4180-c72cfe2c430e^FS", text, StringComparison.Ordinal);
        Assert.Contains($"^FD{new string('W', 16)}…^FS", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_never_leaves_the_label()
    {
        var text = Draw(PdfLabelTests.Label("JC123456785BR") with { Carrier = new string('W', 400), OrderId = "1\r\n^XZ" });

        Assert.Contains("WW…^FS", text, StringComparison.Ordinal);
        Assert.Contains("^FDPedido 1 _5EXZ^FS", text, StringComparison.Ordinal);
    }

    private static string Draw(params Label[] labels) => Encoding.UTF8.GetString(ZplLabels.Draw(labels));
}
