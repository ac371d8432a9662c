using System.Net;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions of lists.</summary>
internal static class ListFunctions
{
    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["array"] = call => call.Arguments.ToList(),
        ["range"] = Range,
        ["join"] = Join,
        ["size"] = call => call.Subject switch
        {
            null => 0L,
            IList<object?> items => items.Count,
            TemplatePath path => path.ToString().Length,
            IDictionary<string, object?> map => map.Count,
            var other => (long)TemplateWords.Of(other).Length,
        },
        ["formData"] = Form,
    };

    private static List<object?> Range(TemplateCall call)
    {
        var first = TemplateCall.Whole(call.At(0), "range") ?? 0;
        var last = TemplateCall.Whole(call.At(1), "range") ?? first;
        if (Math.Abs((double)last - first) > TemplateRun.MostItems)
            throw new StubFailedException($"The template makes more than {TemplateRun.MostItems} items.");
        call.Run.Charge(Math.Max(0, last - first + 1));
        var numbers = new List<object?>();
        for (var number = first; number <= last; number++)
            numbers.Add(number);
        return numbers;
    }

    private static string Join(TemplateCall call)
    {
        var isList = call.At(0) is IList<object?>;
        var items = call.At(0) is IList<object?> list ? list : [.. call.Arguments.SkipLast(1)];
        var separator = isList ? TemplateWords.Of(call.At(1)) : TemplateWords.Of(call.At(call.Arguments.Count - 1));
        return call.OptionText("prefix") + string.Join(separator, items.Select(TemplateWords.Of)) + call.OptionText("suffix");
    }

    private static object? Form(TemplateCall call)
    {
        var decode = call.IsOn("urlDecode");
        var fields = call.SubjectText.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2))
            .GroupBy(parts => Shown(parts[0], decode), parts => Shown(parts.Length == 2 ? parts[1] : "", decode), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, object? (group) => new TemplateValues(group), StringComparer.Ordinal);
        return call.After(1) is { } name ? call.Assign(name, fields) : fields;
    }

    private static string Shown(string text, bool decode) => decode ? WebUtility.UrlDecode(text) : text;
}
