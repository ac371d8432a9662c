using Newtonsoft.Json;

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
        if (JsonTree.TryParse(call.SubjectText) is not { } tree)
            return call.Option("default");
        try
        {
            var path = call.AfterText(1);
            var found = JsonTree.Find(tree, path);
            if (JsonTree.IsMany(path))
                return new TemplateJsonArray(found.Select(token => TemplateJson.ValueOf(token, asJson: true)));
            return found.Count == 0 ? call.Option("default") : TemplateJson.ValueOf(found[0], asJson: true);
        }
        catch (JsonException)
        {
            return call.Option("default");
        }
    }

    private static object? Parse(TemplateCall call)
    {
        if (JsonTree.TryParse(call.SubjectText) is not { } tree)
            throw new StubFailedException("The template parses a text that is not JSON.");
        var value = TemplateJson.ValueOf(tree, asJson: false);
        return call.After(1) is { } name ? call.Assign(name, value) : value;
    }
}
