using System.Globalization;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.AspNetCore.Tests.Reading;

/// <summary>Finds and changes what is at a JSON path of the kind that faults have.</summary>
internal static class JsonPlace
{
    public static void Set(JsonNode body, string path, JsonNode? value)
    {
        var steps = Steps(path);
        var parent = steps[..^1].Aggregate(body, (node, step) => Child(node, step)!);
        if (parent is JsonArray items)
            items[Index(steps[^1])] = value?.DeepClone();
        else
            parent[steps[^1]] = value?.DeepClone();
    }

    public static void Remove(JsonNode body, string path)
    {
        var steps = Steps(path);
        steps[..^1].Aggregate(body, (node, step) => Child(node, step)!).AsObject().Remove(steps[^1]);
    }

    /// <summary>Whether there is something at a path, be it null.</summary>
    public static bool Exists(JsonNode? body, string path)
    {
        var steps = Steps(path);
        if (steps.Length == 0)
            return true;
        var parent = steps[..^1].Aggregate(body, (node, step) => node is null ? null : Child(node, step));
        return parent switch
        {
            JsonObject fields => fields.ContainsKey(steps[^1]),
            JsonArray items => steps[^1] is ['[', ..] && Index(steps[^1]) < items.Count,
            _ => false,
        };
    }

    /// <summary>The path of what holds the last step of a path.</summary>
    public static string Parent(string path) => path[..path.LastIndexOfAny(['.', '['])];

    private static JsonNode? Child(JsonNode node, string step) => node switch
    {
        JsonArray items => items[Index(step)],
        JsonObject fields => fields[step],
        _ => null,
    };

    private static string[] Steps(string path) =>
        path.Replace("[", ".[", StringComparison.Ordinal).Split('.')[1..];

    private static int Index(string step) => int.Parse(step.Trim('[', ']'), CultureInfo.InvariantCulture);
}
