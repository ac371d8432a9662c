using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions that hold or not. As a block they choose a branch; inline they are true or false, or what <c>yes</c> and <c>no</c> say.</summary>
internal static class LogicFunctions
{
    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["eq"] = call => Say(call, AreEqual(call.At(0), call.At(1))),
        ["neq"] = call => Say(call, !AreEqual(call.At(0), call.At(1))),
        ["gt"] = call => Say(call, Compare(call) > 0),
        ["gte"] = call => Say(call, Compare(call) >= 0),
        ["lt"] = call => Say(call, Compare(call) < 0),
        ["lte"] = call => Say(call, Compare(call) <= 0),
        ["and"] = call => Say(call, call.Arguments.All(TemplateWords.IsTrue)),
        ["or"] = call => Say(call, call.Arguments.Any(TemplateWords.IsTrue)),
        ["not"] = call => Say(call, !TemplateWords.IsTrue(call.At(0))),
        ["contains"] = call => Say(call, Contains(call.At(0), call.At(1))),
        ["matches"] = call => Say(call, PatternFunctions.IsWhole(TemplateWords.Of(call.At(0)), TemplateWords.Of(call.At(1)))),
    };

    /// <summary>Numbers by value, all else by text; a number and a text are never equal.</summary>
    public static bool AreEqual(object? left, object? right) => (left, right) switch
    {
        (null, null) => true,
        (null, _) or (_, null) => false,
        _ when IsNumber(left) != IsNumber(right) => false,
        _ when IsNumber(left) => ToDouble(left) == ToDouble(right),
        _ => TemplateWords.Of(left) == TemplateWords.Of(right),
    };

    private static object? Say(TemplateCall call, bool holds) => call.Option(holds ? "yes" : "no") ?? holds;

    private static int Compare(TemplateCall call)
    {
        var (left, right) = (call.At(0), call.At(1));
        return IsNumber(left) || IsNumber(right)
            ? (TemplateCall.Number(left, "a comparison") ?? 0).CompareTo(TemplateCall.Number(right, "a comparison") ?? 0)
            : string.CompareOrdinal(TemplateWords.Of(left), TemplateWords.Of(right));
    }

    private static bool Contains(object? whole, object? part) => whole is IList<object?> items and not TemplateValues { Count: 1 }
        ? items.Any(item => AreEqual(item, part))
        : TemplateWords.Of(whole).Contains(TemplateWords.Of(part), StringComparison.Ordinal);

    private static bool IsNumber(object? value) => value is int or long or double or decimal;

    private static double ToDouble(object? value) => Convert.ToDouble(value, CultureInfo.InvariantCulture);
}
