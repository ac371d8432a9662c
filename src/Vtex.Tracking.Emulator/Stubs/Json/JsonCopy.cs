using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Writes documents anew, on one line, with something different in them; numbers stay as they are written.</summary>
internal static class JsonCopy
{
    /// <summary>Without some of its values.</summary>
    public static string Without(JsonElement root, IEnumerable<JsonElement> gone)
    {
        var places = JsonPlaces.Of(root, gone).Select(place => place.Start.Value).ToHashSet();
        return Write(json => Copy(json, root, value =>
            JsonPlaces.Of(root, value) is { } place && places.Contains(place.Start.Value)));
    }

    /// <summary>With other items in one of its arrays.</summary>
    public static string WithItems(JsonElement root, JsonElement array, IEnumerable<JsonElement> items)
    {
        var raw = JsonMarshal.GetRawUtf8Value(root);
        var place = JsonPlaces.Of(root, array)!.Value;
        var list = Encoding.UTF8.GetBytes($"[{string.Join(',', items.Select(item => item.GetRawText()))}]");
        return JsonText.TryParse([.. raw[..place.Start], .. list, .. raw[place.End..]], out var changed)
            ? Write(changed.WriteTo)
            : throw new StubFailedException("The template adds to JSON that is nested too deep.");
    }

    /// <summary>One object with the fields of another over its own, however deep; what is no object is replaced.</summary>
    /// <param name="one">The object.</param>
    /// <param name="other">The fields that come over it.</param>
    /// <param name="removeNulls">Whether a field that is null takes the one of its name away.</param>
    public static string Merged(JsonElement one, JsonElement other, bool removeNulls) =>
        Write(json => Merge(json, one, other, removeNulls));

    private static void Copy(Utf8JsonWriter json, JsonElement value, Predicate<JsonElement> isGone)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            foreach (var field in value.EnumerateObject().Where(field => !isGone(field.Value)))
            {
                json.WritePropertyName(field.Name);
                Copy(json, field.Value, isGone);
            }

            json.WriteEndObject();
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in value.EnumerateArray().Where(item => !isGone(item)))
                Copy(json, item, isGone);
            json.WriteEndArray();
        }
        else
        {
            value.WriteTo(json);
        }
    }

    private static void Merge(Utf8JsonWriter json, JsonElement one, JsonElement other, bool removeNulls)
    {
        json.WriteStartObject();
        foreach (var field in one.EnumerateObject())
        {
            if (!other.TryGetProperty(field.Name, out var over))
                field.WriteTo(json);
            else if (field.Value.ValueKind == JsonValueKind.Object && over.ValueKind == JsonValueKind.Object)
                Merge(field.Name, field.Value, over);
            else
                Set(field.Name, over);
        }

        foreach (var field in other.EnumerateObject().Where(field => !one.TryGetProperty(field.Name, out _)))
            Set(field.Name, field.Value);
        json.WriteEndObject();

        void Merge(string name, JsonElement inner, JsonElement over)
        {
            json.WritePropertyName(name);
            JsonCopy.Merge(json, inner, over, removeNulls);
        }

        void Set(string name, JsonElement value)
        {
            if (removeNulls && value.ValueKind == JsonValueKind.Null)
                return;
            json.WritePropertyName(name);
            value.WriteTo(json);
        }
    }

    private static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WireJson.WriterOptions))
            write(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
