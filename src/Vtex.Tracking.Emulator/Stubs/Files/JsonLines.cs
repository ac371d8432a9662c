using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Finds the line of a place in a JSON text.</summary>
internal static class JsonLines
{
    /// <summary>The line of a path, or of the deepest part of it that is there; counted from 1.</summary>
    public static int Find(ReadOnlySpan<byte> text, string path)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions
        {
            MaxDepth = MappingChecker.MaxDepth,
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        });
        var places = new Stack<(string Path, int Index)>();
        var (current, best, found) = ("$", 0, 0L);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                current = $"{places.Peek().Path}.{reader.GetString()}";
                Note(path, current, reader.TokenStartIndex, ref best, ref found);
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                places.Pop();
                continue;
            }

            if (places.TryPeek(out var outer) && outer.Index >= 0)
            {
                places.Pop();
                places.Push((outer.Path, outer.Index + 1));
                current = $"{outer.Path}[{outer.Index.ToString(CultureInfo.InvariantCulture)}]";
                Note(path, current, reader.TokenStartIndex, ref best, ref found);
            }

            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                places.Push((current, reader.TokenType == JsonTokenType.StartArray ? 0 : -1));
        }

        return text[..(int)found].Count((byte)'\n') + 1;
    }

    private static void Note(string path, string current, long at, ref int best, ref long found)
    {
        var isPart = path.StartsWith(current, StringComparison.OrdinalIgnoreCase) && (path.Length == current.Length || path[current.Length] is '.' or '[');
        if (isPart && current.Length > best)
            (best, found) = (current.Length, at);
    }
}
