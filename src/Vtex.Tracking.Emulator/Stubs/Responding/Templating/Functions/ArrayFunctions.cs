namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions that make lists out of lists. What they cannot do, the answer says, as it does in WireMock.</summary>
internal static class ArrayFunctions
{
    private const string BadPosition =
        "[ERROR: position must be greater than or equal to 0 and less than or equal to the size of the list]";

    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["arrayAdd"] = call => Add(call) ?? (object)BadPosition,
        ["arrayRemove"] = call => Remove(call) ?? (object)BadPosition,
        ["arrayJoin"] = Join,
    };

    // Null when there is no such position.
    private static List<object?>? Add(TemplateCall call)
    {
        var items = ListOf(call, "arrayAdd");
        if (call.Arguments.Count < 2)
            throw new StubFailedException("The template calls arrayAdd without a value to add.");
        return Position(call, items.Count) is >= 0 and var at && at <= items.Count
            ? [.. items.Take((int)at), call.At(1), .. items.Skip((int)at)]
            : null;
    }

    private static List<object?>? Remove(TemplateCall call)
    {
        var items = ListOf(call, "arrayRemove");
        return Position(call, items.Count - 1) is >= 0 and var at && at < items.Count
            ? [.. items.Where((_, place) => place != at)]
            : null;
    }

    private static string Join(TemplateCall call)
    {
        if (call.At(0) is not string separator)
            return "[ERROR: Separator parameter must be a String]";
        if (call.Arguments.Count < 2)
            return "[ERROR: The parameter must be list]";
        var items = call.At(1) is IList<object?> list ? list : [.. call.Arguments.Skip(1)];
        return call.OptionText("prefix") + string.Join(separator, items.Select(call.Render)) + call.OptionText("suffix");
    }

    private static IList<object?> ListOf(TemplateCall call, string name) => call.At(0) as IList<object?>
        ?? throw new StubFailedException($"The template calls {name} with what is no list.");

    private static long? Position(TemplateCall call, int end) => call.OptionText("position") switch
    {
        null or "end" => end,
        "start" => 0,
        _ => TemplateCall.Whole(call.Option("position"), "position"),
    };
}
