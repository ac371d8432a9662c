using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>Replaces simple values in JSON by the end of their path, such as <c>status.description</c>.</summary>
internal static class FieldReplacer
{
    /// <summary>Replaces the values; what is not JSON stays as it is.</summary>
    public static byte[] Replace(byte[] json, IReadOnlyDictionary<string, string> fields)
    {
        try
        {
            if (JsonNode.Parse(json) is not { } root)
                return json;
            foreach (var (path, value) in fields)
                Replace(root, "", $".{path}", value);
            return WrittenAnswer.Write(writer => root.WriteTo(writer)).ToArray();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            return json;
        }
    }

    private static void Replace(JsonNode? node, string path, string end, string value)
    {
        if (node is JsonArray list)
        {
            foreach (var item in list)
                Replace(item, path, end, value);
        }
        else if (node is JsonObject item)
        {
            foreach (var (name, field) in item.ToList())
            {
                if (field is not (JsonArray or JsonObject) && $"{path}.{name}".EndsWith(end, StringComparison.Ordinal))
                    item[name] = value;
                Replace(field, $"{path}.{name}", end, value);
            }
        }
    }
}
