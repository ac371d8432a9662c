using System.Globalization;
using System.Net;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions that make text out of text.</summary>
internal static class TextFunctions
{
    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["trim"] = call => call.SubjectText.Trim(),
        ["upper"] = call => call.SubjectText.ToUpperInvariant(),
        ["lower"] = call => call.SubjectText.ToLowerInvariant(),
        ["capitalize"] = Capitalize,
        ["capitalizeFirst"] = call => First(call.SubjectText),
        ["replace"] = call => call.AfterText(1) is { Length: > 0 } old
            ? call.SubjectText.Replace(old, call.AfterText(2), StringComparison.Ordinal)
            : call.SubjectText,
        ["substring"] = Substring,
        ["base64"] = Base64,
        ["urlEncode"] = call => call.IsOn("decode") ? WebUtility.UrlDecode(call.SubjectText) : WebUtility.UrlEncode(call.SubjectText),
        ["assign"] = call => call.Assign(call.After(1) ?? call.At(0), call.Subject),
        ["val"] = Val,
        ["hostname"] = _ => "vtex-tracking-emulator",
    };

    private static string Capitalize(TemplateCall call)
    {
        var text = call.IsOn("fully") ? call.SubjectText.ToLowerInvariant() : call.SubjectText;
        return string.Join(' ', text.Split(' ').Select(First));
    }

    private static string First(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    private static string Substring(TemplateCall call)
    {
        var text = call.SubjectText;
        var start = TemplateCall.Whole(call.After(1), "substring") ?? 0;
        var end = TemplateCall.Whole(call.After(2), "substring") ?? text.Length;
        if (start < 0 || end < start || end > text.Length)
            throw new StubFailedException($"The template takes characters {start} to {end} of a text of {text.Length}.");
        return text[(int)start..(int)end];
    }

    private static string Base64(TemplateCall call)
    {
        if (!call.IsOn("decode"))
        {
            var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(call.SubjectText));
            return call.OptionText("padding") == "false" ? encoded.TrimEnd('=') : encoded;
        }

        var text = call.SubjectText;
        var bytes = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '='), bytes, out var length))
            throw new StubFailedException("The template decodes a text that is not base64.");
        return Encoding.UTF8.GetString(bytes, 0, length);
    }

    private static object? Val(TemplateCall call)
    {
        var value = call.Subject ?? call.Option("or") ?? call.Option("default");
        return call.OptionText("assign") is { } name ? call.Assign(name, value) : value;
    }
}
