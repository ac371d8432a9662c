using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>
/// Finds text whose accents were damaged on their way. What could be Portuguese as people write it is never reported:
/// damage that looks like good text is missed instead.
/// </summary>
internal static partial class TextRule
{
    private const int TimeoutMilliseconds = 1_000;

    // Nearly all text has none of these and no accents; it is passed over without a closer look.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create("&%\\?");

    public static TextFault FaultOf(string? text)
    {
        if (IsPlaceholder(text))
            return TextFault.Placeholder;
        if (string.IsNullOrEmpty(text) || IsPlain(text))
            return TextFault.None;
        if (text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) || QuestionMarkInWord().IsMatch(text))
            return TextFault.LostCharacters;
        if (WrongEncoding().IsMatch(text))
            return TextFault.WrongEncoding;
        if (Escape().IsMatch(text) || !string.Equals(WebUtility.HtmlDecode(text), text, StringComparison.Ordinal))
            return TextFault.Escaped;
        if (text.Any(IsInvisible))
            return TextFault.ControlCharacters;
        return text.Skip(1).Zip(text).Any(pair => IsAccent(pair.First) && char.IsLetter(pair.Second)) ? TextFault.Decomposed : TextFault.None;
    }

    /// <summary>The fault in words.</summary>
    public static string Describe(TextFault fault) => fault switch
    {
        TextFault.LostCharacters => "lost characters",
        TextFault.WrongEncoding => "text that was read in a wrong encoding",
        TextFault.Escaped => "escapes that were not decoded",
        TextFault.Decomposed => "accents apart from their letters (not in Unicode's form C)",
        TextFault.ControlCharacters => "control or invisible characters",
        TextFault.Placeholder => "a placeholder such as null instead of a text",
        _ => "no fault",
    };

    /// <summary>Returns true for what programs and templates write where they have no text.</summary>
    public static bool IsPlaceholder(string? text) => text?.Trim() is "null" or "NULL" or "None" or "nil" or "undefined" or "NaN" or "string" or "[object Object]";

    // The zero-width joiner belongs to emoji.
    private static bool IsInvisible(char letter) => letter is not ('\t' or '\r' or '\n' or '\u200D')
        && char.GetUnicodeCategory(letter) is UnicodeCategory.Control or UnicodeCategory.Format;

    private static bool IsPlain(string text) => Ascii.IsValid(text)
        && !text.AsSpan().ContainsAny(Suspicious)
        && !text.AsSpan().ContainsAnyInRange('\0', '\u001F')
        && !text.Contains('\u007F', StringComparison.Ordinal);

    private static bool IsAccent(char letter) =>
        letter is >= '\u0300' and <= '\u036F' && CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    // A question mark between letters is a typing error more often than a lost letter, but for the endings of Portuguese:
    // "S?o", "Concei??o", "destinat?rio".
    [GeneratedRegex(@"\p{L}\?{1,2}(?:o|os|es|rio|ria)(?:[^\p{L}=&/]|$)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex QuestionMarkInWord();

    // UTF-8 read as Windows-1252 or ISO-8859-1: letters of Portuguese and its neighbours, signs, quotes, emoji and the mark
    // of byte order. Signs that follow a capital Ã in good text (quotes, dashes, an ellipsis, a closing guillemet) are not
    // among them, unless a letter comes next. Then UTF-8 read as a code page of DOS, and signs in the middle of a word,
    // which are letters of such a code page or of the Macintosh.
    [GeneratedRegex(
        "Ã[\u0080-\u009F¡-\u00AA\u00AB\u00AD\u00B1-\u00BA\u00BC-\u00BF€‚ƒ„†‡ˆ‰Š‹ŒŽ‘“•˜š›œžŸ]|Ã”\\p{L}"
        + "|Â[\u0080-\u00A0§ª°´·º¿¡½¼¾©®]|â[€\u0080„ˆ†]|Å[¡“¸]|ï»¿|ï¿½|ð[Ÿ\u009F]"
        + "|[├┬][^\\s\u2500-\u257F]|\\p{L}[¢£¤¥§¶†‡‚ƒ„]\\p{L}",
        RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex WrongEncoding();

    [GeneratedRegex(@"%[Cc][23]%[89AaBb][0-9A-Fa-f]|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant, TimeoutMilliseconds)]
    private static partial Regex Escape();
}

/// <summary>Kinds of damaged text.</summary>
internal enum TextFault
{
    /// <summary>They were not.</summary>
    None,

    /// <summary>Characters were lost: U+FFFD, half a surrogate pair, or a question mark inside a word.</summary>
    LostCharacters,

    /// <summary>Text was read in another encoding than it was written in, such as "SÃ£o".</summary>
    WrongEncoding,

    /// <summary>HTML entities, percent encoding or JSON escapes were not decoded, such as "S&amp;atilde;o".</summary>
    Escaped,

    /// <summary>Accents are characters of their own (Unicode's form D).</summary>
    Decomposed,

    /// <summary>It is what programs write where they have no text, such as "null".</summary>
    Placeholder,

    /// <summary>There are control characters besides tabs and line ends, or invisible characters.</summary>
    ControlCharacters,
}

/// <summary>Finds damaged text in what an order tells a carrier.</summary>
internal static class OrderTexts
{
    /// <summary>The path of each text with a fault, such as <c>recipient.address.city</c>, and the fault.</summary>
    public static IEnumerable<(string Path, TextFault Fault)> Faults(HubOrder order) =>
        All(order).Select(text => (text.Path, TextRule.FaultOf(text.Value))).Where(text => text.Item2 != TextFault.None);

    private static IEnumerable<(string Path, string? Value)> All(HubOrder order) =>
    [
        ("recipient.name", order.Recipient.Name),
        .. Of("recipient", order.Recipient.Address),
        .. Of("sender", order.Sender),
        .. Of("carrierCompany", order.CarrierCompany),
        .. order.Packages.SelectMany(package => package.Items).Select(item => ("packages[].items[].name", (string?)item.Name)),
    ];

    private static IEnumerable<(string Path, string? Value)> Of(string path, HubCompany company) =>
        [(path + ".name", company.Name), (path + ".fantasyName", company.FantasyName), .. Of(path, company.Address)];

    private static IEnumerable<(string Path, string? Value)> Of(string path, HubAddress address) =>
    [
        (path + ".address.street", address.Street),
        (path + ".address.number", address.Number),
        (path + ".address.complement", address.Complement),
        (path + ".address.neighborhood", address.Neighborhood),
        (path + ".address.city", address.City),
        (path + ".address.state", address.State),
    ];
}
