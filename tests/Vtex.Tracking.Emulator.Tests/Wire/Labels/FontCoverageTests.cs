using PdfSharp.Fonts;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Labels;

/// <summary>The characters that are said to be in the font, against the font.</summary>
public sealed class FontCoverageTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_font_has_what_it_is_said_to_have(bool isBold)
    {
        var font = LabelFont.Of(10, isBold);
        for (var code = 0x20; code <= 0xFFFF; code++)
        {
            if (code is < 0xD800 or > 0xDFFF)
                Assert.True(FontCoverage.Has(code) == (GlyphHelper.GlyphIndexFromCodePoint(code, font) != 0), $"U+{code:X4}");
        }
    }

    [Fact]
    public void All_of_Latin_can_be_printed() => Assert.All(
        Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0xA0, 0x1B0)).Concat(Enumerable.Range(0x1E00, 0xFA)),
        code => Assert.True(FontCoverage.Has(code), $"U+{code:X4}"));
}
