using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// A JSON path as WireMock understands it: a filter on an object asks the object itself, and one on an array its items.
/// </summary>
internal sealed class JsonPath
{
    private readonly PathStep[] _steps;

    public JsonPath(string text, PathStep[] steps)
    {
        (Text, _steps) = (text, steps);
        IsDefinite = Array.TrueForAll(steps, step => step.IsDefinite);
    }

    public string Text { get; }

    /// <summary>Whether it can lead to one place only.</summary>
    public bool IsDefinite { get; }

    /// <summary>Whether it leads to the document itself.</summary>
    public bool IsRoot => _steps.Length == 0;

    public static JsonPath? Read(string text, string path, FaultList faults)
    {
        try
        {
            return JsonPathParser.Parse(text);
        }
        catch (FormatException exception)
        {
            faults.Add(path, $"is no JSON path that is understood: {exception.Message}");
            return null;
        }
    }

    /// <summary>All that it leads to from a node, in the order of the document.</summary>
    public List<JsonElement> Select(JsonElement root, JsonElement node)
    {
        List<JsonElement> found = [node];
        foreach (var step in _steps)
        {
            var next = new List<JsonElement>();
            foreach (var from in found)
                step.Select(root, from, next);
            found = next;
        }

        return found;
    }
}
