using System.Text;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.FaultInjection;

/// <summary>Replaces simple values in JSON by the end of their path. All else stays byte for byte as it was written.</summary>
internal static class FieldReplacer
{
    /// <summary>Replaces the values; what is not JSON stays as it is.</summary>
    public static byte[] Replace(byte[] json, IReadOnlyDictionary<string, string> fields)
    {
        var wanted = fields.Select(field => (Path: field.Key.Split('.'), Value: JsonEncodedText.Encode(field.Value))).ToList();
        try
        {
            return Replace(json, wanted);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return json;
        }
    }

    private static byte[] Replace(byte[] json, List<(string[] Path, JsonEncodedText Value)> wanted)
    {
        var reader = new Utf8JsonReader(json);
        var names = new string?[reader.CurrentState.Options.MaxDepth + 66]; // by depth; elements of arrays have none
        using var changed = new MemoryStream(json.Length);
        var copied = 0;
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
                names[reader.CurrentDepth] = reader.GetString();
            else if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                names[reader.CurrentDepth + 1] = null;
            else if (reader.TokenType is not (JsonTokenType.EndArray or JsonTokenType.EndObject)
                && Find(names.AsSpan(0, reader.CurrentDepth + 1), wanted) is { } value)
            {
                changed.Write(json.AsSpan(copied, (int)reader.TokenStartIndex - copied));
                changed.Write(Encoding.UTF8.GetBytes($"\"{value}\""));
                copied = (int)reader.BytesConsumed;
            }
        }

        changed.Write(json.AsSpan(copied));
        return changed.ToArray();
    }

    private static JsonEncodedText? Find(ReadOnlySpan<string?> names, List<(string[] Path, JsonEncodedText Value)> wanted)
    {
        foreach (var (path, value) in wanted)
        {
            var left = path.Length;
            for (var depth = names.Length - 1; depth >= 0 && left > 0; depth--)
            {
                if (names[depth] is not { } name)
                    continue;
                if (!name.Equals(path[left - 1], StringComparison.Ordinal))
                    break;
                left--;
            }

            if (left == 0)
                return value;
        }

        return null;
    }
}
