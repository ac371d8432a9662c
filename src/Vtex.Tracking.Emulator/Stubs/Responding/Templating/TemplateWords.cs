using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Values as templates print them, which is how WireMock does: nothing is escaped, and no culture counts.</summary>
internal static class TemplateWords
{
    private const double LongestPlain = 1e7;

    public static string Of(object? value) => value switch
    {
        null => "",
        string text => text,
        bool truth => truth ? "true" : "false",
        double number => Of(number),
        DateTimeOffset time => JavaTime.Instant(time),
        TemplateValues or TemplatePath => value.ToString()!,
        TemplateJsonObject => TemplateJson.Indented(value),
        TemplateJsonArray => TemplateJson.Compact(value),
        IDictionary<string, object?> map => "{" + string.Join(", ", map.Select(pair => $"{pair.Key}={Of(pair.Value)}")) + "}",
        IList<object?> items => "[" + string.Join(", ", items.Select(Of)) + "]",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Whether a value counts as true: all but false, 0, no text, no items and nothing.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        TemplatePath => true,
        IList<object?> items => items.Count > 0,
        IDictionary<string, object?> => true,
        string text => text.Length > 0,
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture) != 0,
        _ => true,
    };

    private static string Of(double number) => number == Math.Truncate(number) && Math.Abs(number) < LongestPlain
        ? number.ToString("0.0", CultureInfo.InvariantCulture)
        : number.ToString("R", CultureInfo.InvariantCulture);
}
