using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions that lay out text.</summary>
internal static class LayoutFunctions
{
    private const string Ellipsis = "...";

    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["abbreviate"] = Abbreviate,
        ["center"] = call => Pad(call, missing => missing / 2),
        ["ljust"] = call => Pad(call, _ => 0),
        ["rjust"] = call => Pad(call, missing => missing),
        ["cut"] = call => Text(call).Replace(call.At(1) is { } part ? TemplateWords.Of(part) : " ", "", StringComparison.Ordinal),
        ["slugify"] = Slugify,
        ["stripTags"] = StripTags,
        ["wordWrap"] = Wrap,
        ["yesno"] = call => call.At(0) switch
        {
            null => call.OptionText("maybe") ?? "maybe",
            bool truth => truth ? call.OptionText("yes") ?? "yes" : call.OptionText("no") ?? "no",
            _ => throw new StubFailedException("The template calls yesno with what is neither true nor false."),
        },
        ["defaultIfEmpty"] = call => TemplateWords.IsTrue(call.At(0)) ? call.At(0) : call.At(1),
        ["isEven"] = call => Parity(call) == 0 ? call.At(1) ?? "even" : "",
        ["isOdd"] = call => Parity(call) == 1 ? call.At(1) ?? "odd" : "",
        ["stripes"] = call => Parity(call) == 0 ? call.At(1) ?? "even" : call.At(2) ?? "odd",
    };

    private static string Text(TemplateCall call) => TemplateWords.Of(call.At(0));

    private static string Abbreviate(TemplateCall call)
    {
        var text = Text(call);
        var width = TemplateCall.Whole(call.At(1), "abbreviate");
        if (width is not > 3)
            throw new StubFailedException("The template calls abbreviate with a width of less than 4.");
        return text.Length <= width ? text : text[..((int)width.Value - Ellipsis.Length)] + Ellipsis;
    }

    /// <param name="call">The call.</param>
    /// <param name="before">How much of what is missing goes before the text.</param>
    private static string Pad(TemplateCall call, Func<int, int> before)
    {
        var text = Text(call);
        var size = TemplateCall.Whole(call.Option("size"), "size")
            ?? throw new StubFailedException("The template pads a text without a size.");
        if (text.Length == 0 || size <= text.Length)
            return text;
        call.Run.Charge(size);
        var pad = call.OptionText("pad") is { Length: > 0 } given ? given : " ";
        var missing = (int)size - text.Length;
        return Repeat(pad, before(missing)) + text + Repeat(pad, missing - before(missing));
    }

    private static string Repeat(string pad, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
            text.Append(pad[text.Length % pad.Length]);
        return text.ToString();
    }

    private static string Slugify(TemplateCall call)
    {
        var text = new StringBuilder();
        foreach (var letter in Text(call).Trim())
        {
            if (char.IsLetterOrDigit(letter))
                text.Append(char.ToLowerInvariant(letter));
            else if (char.IsWhiteSpace(letter))
                text.Append('-');
        }

        return text.ToString();
    }

    private static string StripTags(TemplateCall call)
    {
        var text = Text(call);
        var kept = new StringBuilder(text.Length);
        var at = 0;
        while (text.IndexOf('<', at) is >= 0 and var start && text.IndexOf('>', start) is >= 0 and var end)
        {
            kept.Append(text, at, start - at);
            at = end + 1;
        }

        return kept.Append(text, at, text.Length - at).ToString();
    }

    private static string Wrap(TemplateCall call)
    {
        var width = TemplateCall.Whole(call.At(1), "wordWrap") ?? throw new StubFailedException("The template wraps a text without a width.");
        var text = new StringBuilder();
        var line = 0;
        foreach (var word in Text(call).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.Length > 0)
            {
                var fits = line + 1 + word.Length <= width;
                text.Append(fits ? ' ' : '\n');
                line = fits ? line + 1 : 0;
            }

            text.Append(word);
            line += word.Length;
        }

        return text.ToString();
    }

    // Null for what is no whole number.
    private static long? Parity(TemplateCall call) =>
        long.TryParse(Text(call), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? Math.Abs(number % 2) : null;
}
