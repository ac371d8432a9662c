using System.Runtime.InteropServices;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Where values lie in the bytes of the document that they belong to, in the order of the document.</summary>
internal static class JsonPlaces
{
    /// <param name="root">The document, of which every value is a view.</param>
    /// <param name="found">Values of it; those that are not, such as a length, are left out.</param>
    public static List<Range> Of(JsonElement root, IEnumerable<JsonElement> found)
    {
        var places = new List<Range>();
        foreach (var value in found)
        {
            if (Of(root, value) is { } place)
                places.Add(place);
        }

        places.Sort((one, other) => one.Start.Value.CompareTo(other.Start.Value));
        return places;
    }

    /// <summary>The place of one value; null when it does not lie in the document.</summary>
    public static Range? Of(JsonElement root, JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        return JsonMarshal.GetRawUtf8Value(root).Overlaps(raw, out var offset) ? offset..(offset + raw.Length) : null;
    }
}
