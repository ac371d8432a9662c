using System.Globalization;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary><c>stringFormat</c>, with the directives of Java that files have: <c>%s</c>, <c>%d</c>, <c>%f</c>, <c>%x</c>, <c>%n</c> and <c>%%</c>.</summary>
internal static partial class StringFormatFunction
{
    private const int Widest = 1000;

    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["stringFormat"] = Format,
    };

    [GeneratedRegex("%(?<left>-)?(?<zeros>0)?(?<width>[0-9]{1,4})?(\\.(?<precision>[0-9]{1,2}))?(?<kind>.)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Directive { get; }

    private static string Format(TemplateCall call)
    {
        var next = 1;
        return Directive.Replace(TemplateWords.Of(call.At(0)), directive =>
        {
            var kind = directive.Groups["kind"].ValueSpan[0];
            if (kind is '%' or 'n')
                return kind == '%' ? "%" : "\n";
            if (next >= call.Arguments.Count)
                throw new StubFailedException("The template formats fewer values than its format names.");
            return Padded(directive.Groups, Shown(kind, call.At(next++), directive.Groups["precision"]));
        });
    }

    private static string Shown(char kind, object? value, Group precision) => kind switch
    {
        's' => value is null ? "null" : TemplateWords.Of(value),
        'S' => TemplateWords.Of(value).ToUpperInvariant(),
        'd' => Whole(value).ToString(CultureInfo.InvariantCulture),
        'x' => Whole(value).ToString("x", CultureInfo.InvariantCulture),
        'X' => Whole(value).ToString("X", CultureInfo.InvariantCulture),
        'f' => (TemplateCall.Number(value, "stringFormat") ?? 0)
            .ToString("F" + (precision.Success ? precision.Value : "6"), CultureInfo.InvariantCulture),
        _ => throw new StubFailedException($"The template formats with %{kind}, which the emulator does not know."),
    };

    private static long Whole(object? value) => TemplateCall.Whole(value, "stringFormat") ?? 0;

    private static string Padded(GroupCollection parts, string text)
    {
        if (!parts["width"].Success)
            return text;
        var width = Math.Min(int.Parse(parts["width"].ValueSpan, CultureInfo.InvariantCulture), Widest);
        if (parts["left"].Success)
            return text.PadRight(width);
        if (!parts["zeros"].Success)
            return text.PadLeft(width);
        return text.StartsWith('-') ? "-" + text[1..].PadLeft(width - 1, '0') : text.PadLeft(width, '0');
    }
}
