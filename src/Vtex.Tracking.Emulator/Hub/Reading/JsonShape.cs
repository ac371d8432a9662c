using System.Text.Json;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Names the kinds of JSON values.</summary>
internal static class JsonShape
{
    public static string Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        _ => "null",
    };

    /// <summary>Finds the kind of a JSON document by its first byte, as <see cref="JsonValueKind"/> calls it.</summary>
    public static string Kind(ReadOnlySpan<byte> document) => (document.TrimStart(" \t\r\n"u8) is [var first, ..]
        ? first switch
        {
            (byte)'{' => JsonValueKind.Object,
            (byte)'[' => JsonValueKind.Array,
            (byte)'"' => JsonValueKind.String,
            (byte)'t' => JsonValueKind.True,
            (byte)'f' => JsonValueKind.False,
            (byte)'n' => JsonValueKind.Null,
            _ => JsonValueKind.Number,
        }
        : JsonValueKind.Undefined).ToString();

    public static bool IsJson(string mediaType) => mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);
}
