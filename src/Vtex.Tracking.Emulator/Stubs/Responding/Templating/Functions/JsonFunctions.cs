using System.Text;
using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions of JSON.</summary>
internal static class JsonFunctions
{
    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["jsonPath"] = Find,
        ["parseJson"] = Parse,
        ["toJson"] = call => TemplateJson.Indented(call.Subject),
    };

    // What is not found, or not to be searched, is nothing.
    private static object? Find(TemplateCall call)
    {
        if (!TryRead(call.Subject, out var root) || JsonPath.Read(call.AfterText(1), "$", new FaultList()) is not { } path)
            return call.Option("default");
        var found = path.Select(root, root);
        if (!path.IsDefinite)
            return new TemplateJsonArray(found.Select(TemplateJson.FoundIn));
        return found.Count == 0 ? call.Option("default") : TemplateJson.FoundIn(found[0]);
    }

    private static object? Parse(TemplateCall call)
    {
        if (!TryRead(call.Subject, out var root))
            throw new StubFailedException("The template parses a text that is not JSON.");
        var value = TemplateJson.ValueOf(root);
        return call.After(1) is { } name ? call.Assign(name, value) : value;
    }

    private static bool TryRead(object? value, out JsonElement root) =>
        JsonText.TryParse(Encoding.UTF8.GetBytes(TemplateWords.Of(value)), out root);
}
