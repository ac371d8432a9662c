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
        .. Enumerable.Range(0, 3 * 26).Select(index => ((char)('a' + (index % 26))).ToString()),
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
        var plain =
            from count in length
            from parts in Gen.ArrayOf(Character, count)
            select Cut(string.Concat(parts), count);
        var withEmoji = plain.Zip(Emoji, (text, emoji) => WithEmoji(text, emoji, min, max));
        var hasRoom = (max ?? LongestUnlimited) - min >= 8;
        return hasRoom ? Gen.Frequency((3, plain), (1, withEmoji)) : plain;
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
