using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Replaces what a path finds in a JSON body. The places are found in one tree and changed in another, which keeps every
/// other number and text as it was written.
/// </summary>
internal sealed record JsonChange(string Path, JsonElement Value)
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = WireJson.WriterOptions.Encoder };

    /// <summary>The body after all changes; one that is not JSON, or in which nothing is found, stays as it is.</summary>
    public static ReadOnlyMemory<byte> Apply(IReadOnlyList<JsonChange> changes, ReadOnlyMemory<byte> body)
    {
        foreach (var change in changes)
            body = change.Apply(body);
        return body;
    }

    private ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> body)
    {
        if (JsonTree.TryParse(Encoding.UTF8.GetString(body.Span)) is not { } tree)
            return body;
        var places = JsonTree.Find(tree, Path).Select(PlaceOf).ToList();
        if (places.Count == 0)
            return body;

        try
        {
            var root = JsonNode.Parse(body.Span);
            foreach (var place in places)
                root = Replace(root, place);
            return Encoding.UTF8.GetBytes(root?.ToJsonString(Relaxed) ?? "null");
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            return body; // one reader is more lenient than the other: this is not JSON, or has a name twice
        }
    }

    // From the root to the value: the name of a field, or the number of an item.
    private static List<object> PlaceOf(JToken token)
    {
        var place = new List<object>();
        for (var at = token; at.Parent is { } parent; at = parent)
        {
            if (parent is JArray array)
                place.Insert(0, array.IndexOf(at));
            else if (at is JProperty property)
                place.Insert(0, property.Name);
        }

        return place;
    }

    private JsonNode? Replace(JsonNode? root, List<object> place)
    {
        var value = Value.ValueKind == JsonValueKind.Null ? null : JsonNode.Parse(Value.GetRawText());
        if (place.Count == 0)
            return value;
        var parent = place.SkipLast(1).Aggregate(root, Child);

        // A value inside of one that has been replaced already is gone.
        if (parent is JsonArray items && place[^1] is int item && item < items.Count)
            items[item] = value;
        else if (parent is JsonObject fields && place[^1] is string name)
            fields[name] = value;
        return root;
    }

    private static JsonNode? Child(JsonNode? parent, object step) => (parent, step) switch
    {
        (JsonArray items, int item) when item < items.Count => items[item],
        (JsonObject fields, string name) => fields[name],
        _ => null,
    };
}
