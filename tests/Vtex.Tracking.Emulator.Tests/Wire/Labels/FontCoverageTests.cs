using System.Buffers.Binary;
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

    [Fact]
    public void Every_character_is_printed_has_a_plain_form_or_is_told_on_the_label()
    {
        var party = new LabelParty("", "", "", "");
        for (var code = 0; code <= 0x1FFFF; code++)
        {
            if (code is >= 0xD800 and <= 0xDFFF)
                continue;
            var text = PrintedText.Of($"a{char.ConvertFromUtf32(code)}b");
            Assert.All(text.EnumerateRunes(), rune => Assert.True(FontCoverage.Has(rune.Value), $"U+{code:X4}: {text}"));
            var label = new Label("JAC1", default, "", "", "", party, party with { Name = text });
            Assert.Equal(text.Contains('□'), label.HasReplacements);
            Assert.True(text.Contains('□') || text.Length > 2 || IsLeftOut(code), $"U+{code:X4} is gone without a word");
        }

        static bool IsLeftOut(int code) => System.Globalization.CharUnicodeInfo.GetUnicodeCategory(code)
            is System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.NonSpacingMark
            || code is 0x2065 or (>= 0xFE00 and <= 0xFE0F) or (>= 0x1F3FB and <= 0x1F3FF);
    }

    [Fact]
    public void Forms_of_Latin_letters_and_digits_have_a_plain_form() => Assert.All(
        Enumerable.Range(0x2070, 2).Concat(Enumerable.Range(0x2074, 27)).Concat(Enumerable.Range(0x2090, 4)).Concat(Enumerable.Range(0x2095, 8))
            .Concat(Enumerable.Range(0x2150, 48)).Concat(Enumerable.Range(0x2460, 40)).Concat(Enumerable.Range(0x249C, 78))
            .Concat(Enumerable.Range(0xFB00, 7)).Concat(Enumerable.Range(0xFF01, 94)).Concat(Enumerable.Range(0x1D400, 676))
            .Concat(Enumerable.Range(0x1D7CE, 50)).Concat([0x2B9, 0x2BA, 0x2BB, 0x2BC, 0x2BD, 0x2BE, 0x2BF, 0x2C8, 0x2EE, 0xA78C]),
        code => Assert.DoesNotContain("□", PrintedText.Of(char.ConvertFromUtf32(code)), StringComparison.Ordinal));

    /// <summary>
    /// PDFsharp embeds the parts of a letter, but not the parts of its parts: an accent on an accented letter would not be printed.
    /// </summary>
    [Theory]
    [InlineData("DejaVuSansCondensed.ttf")]
    [InlineData("DejaVuSansCondensed-Bold.ttf")]
    public void The_parts_of_a_letter_have_no_parts(string file)
    {
        using var resource = typeof(LabelFont).Assembly.GetManifestResourceStream("Vtex.Tracking.Emulator.Fonts." + file)!;
        var font = new byte[resource.Length];
        resource.ReadExactly(font);
        var composed = Glyphs(font).Select(Parts).ToList();

        Assert.True(composed.Count(parts => parts.Count > 0) > 500);
        Assert.All(composed, parts => Assert.All(parts, part => Assert.Empty(composed[part])));
    }

    private static IEnumerable<ReadOnlyMemory<byte>> Glyphs(byte[] font)
    {
        var (index, outlines) = (Table(font, "loca"u8), Table(font, "glyf"u8));
        var isLong = Table(font, "head"u8).Span[51] == 1;
        for (var at = 0; at + 1 < index.Length / (isLong ? 4 : 2); at++)
            yield return outlines[Offset(at)..Offset(at + 1)];

        int Offset(int at) => isLong
            ? BinaryPrimitives.ReadInt32BigEndian(index.Span[(4 * at)..])
            : 2 * BinaryPrimitives.ReadUInt16BigEndian(index.Span[(2 * at)..]);
    }

    private static ReadOnlyMemory<byte> Table(byte[] font, ReadOnlySpan<byte> name)
    {
        var at = 12;
        while (!font.AsSpan(at, 4).SequenceEqual(name))
            at += 16;
        return font.AsMemory(BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at + 8)), BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(at + 12)));
    }

    // Each part: flags, the number of a glyph, two arguments of one or two bytes, and up to four numbers of a transformation.
    private static IReadOnlyList<int> Parts(ReadOnlyMemory<byte> glyph)
    {
        var parts = new List<int>();
        var bytes = glyph.Span;
        if (bytes.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(bytes) >= 0)
            return parts;
        bytes = bytes[10..];
        int flags;
        do
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(bytes);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
            bytes = bytes[((flags & 1) != 0 ? 8 : 6)..];
            bytes = bytes[((flags & 0x08) != 0 ? 2 : (flags & 0x40) != 0 ? 4 : (flags & 0x80) != 0 ? 8 : 0)..];
        }
        while ((flags & 0x20) != 0);

        return parts;
    }
}
