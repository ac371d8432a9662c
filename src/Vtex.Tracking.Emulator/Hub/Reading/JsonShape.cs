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

    /// <summary>Names the kind of a JSON document, by its first byte.</summary>
    public static string Name(ReadOnlySpan<byte> document) => document.TrimStart(" \t\r\n"u8) is [var first, ..]
        ? first switch
        {
            (byte)'{' => "an object",
            (byte)'[' => "an array",
            (byte)'"' => "a text",
            (byte)'t' or (byte)'f' => "a truth value",
            (byte)'n' => "null",
            _ => "a number",
        }
        : "nothing";

    public static bool IsJson(string mediaType) => mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);
}
