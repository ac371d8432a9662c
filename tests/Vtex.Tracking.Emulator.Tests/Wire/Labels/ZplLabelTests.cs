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

    private static string Draw(params Label[] labels) => Encoding.UTF8.GetString(ZplLabels.Draw(labels));
}
