using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Finds parts of JSON as WireMock.Net does: in any case of their letters, the last of one name.</summary>
internal static class JsonParts
{
    public static JsonElement? Find(JsonElement json, string name)
    {
        JsonElement? found = null;
        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in json.EnumerateObject())
            {
                if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase) && property.Value.ValueKind != JsonValueKind.Null)
                    found = property.Value;
            }
        }

        return found;
    }

    public static string? Text(JsonElement json, string name) =>
        Find(json, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public static bool IsTrue(JsonElement json, string name) => Find(json, name) is { ValueKind: JsonValueKind.True }
        || Text(json, name)?.Equals("true", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>All texts in a value, with those in lists and objects, names included.</summary>
    public static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(property => Texts(property.Value).Append(property.Name)),
        _ => [],
    };
}
