using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>Texts as people of all countries, and their keyboards, may send them.</summary>
internal static class TextGenerator
{
    private const int LongestUnlimited = 200;

    // Ordinary letters three times as often as the rest.
    private static readonly string[] Characters =
    [
        .. Enumerable.Repeat(Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString()), 3).SelectMany(letters => letters),
        "ã", "ç", "É", "ô", "İ", "ı", "ß", "中", "ع", "e\u0301", " ", "-", "'", "0", "9",
        "\"", "\\", "<", "&", "+", "%", "/", "{", "\n", "\t", "\u0001", "\u007f", "\u2028", "\ufeff",
    ];

    private static readonly Gen<string> Character = Gen.Elements(Characters);

    private static readonly Gen<string> Emoji = Gen.Elements("🚚", "📦", "👩🏽‍🦱");

    /// <summary>Texts whose length, in characters and in UTF-16 units alike, lies between the limits.</summary>
    public static Gen<string> Any(int min, int? max)
    {
        var length = Gen.OneOf(
            Gen.Constant(min),
            Gen.Constant(max ?? LongestUnlimited),
            Gen.Choose(min, Math.Min(max ?? LongestUnlimited, min + 30)));
        var plain = length.SelectMany(count => Gen.ArrayOf(Character, count).Select(parts => Cut(string.Concat(parts), count)));
        var emojiFit = (max ?? LongestUnlimited) - min >= 8;
        return emojiFit ? Gen.Frequency((3, plain), (1, plain.Zip(Emoji, (text, emoji) => WithEmoji(text, emoji, min, max)))) : plain;
    }

    private static string WithEmoji(string text, string emoji, int min, int? max)
    {
        var room = (max ?? int.MaxValue) - emoji.Length;
        var kept = text.Length > room ? Cut(text, Math.Max(min, room)) : text;
        return kept.Length <= room ? emoji + kept : kept;
    }

    // No character but an emoji takes two UTF-16 units that must not be parted.
    private static string Cut(string text, int length) => text[..Math.Min(length, text.Length)];
}
