using System.Runtime.InteropServices;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Replaces what a path finds in a JSON body. All else stays byte for byte as it was written.</summary>
internal sealed record JsonChange(JsonPath Path, JsonElement Value)
{
    /// <summary>The body after all changes; one that is not JSON, or in which nothing is found, stays as it is.</summary>
    public static ReadOnlyMemory<byte> Apply(IReadOnlyList<JsonChange> changes, ReadOnlyMemory<byte> body)
    {
        foreach (var change in changes)
            body = change.Apply(body);
        return body;
    }

    private ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            var root = json.RootElement;
            var places = JsonPlaces.Of(root, Path.Select(root, root));
            return places.Count == 0 ? body : Replace(JsonMarshal.GetRawUtf8Value(root), places);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return body; // it is no JSON, or has a text in it that is none
        }
    }

    private byte[] Replace(ReadOnlySpan<byte> json, List<Range> places)
    {
        var value = JsonMarshal.GetRawUtf8Value(Value);
        using var changed = new MemoryStream(json.Length);
        var at = 0;
        foreach (var place in places)
        {
            if (place.Start.Value < at)
                continue; // it is found twice, or inside of a value that is gone
            changed.Write(json[at..place.Start.Value]);
            changed.Write(value);
            at = place.End.Value;
        }

        changed.Write(json[at..]);
        return changed.ToArray();
    }
}
