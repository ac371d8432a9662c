using System.Text.Json;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>What came as JSON, and what should have, in words.</summary>
internal static class JsonShape
{
    private const int LongestMediaType = 60;

    public static string Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        _ => "null",
    };

    public static bool IsJson(string mediaType) => mediaType.EndsWith("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>A media type as an app named it, so far as it is worth telling.</summary>
    public static string Cut(string mediaType) => mediaType.Length <= LongestMediaType ? mediaType : mediaType[..LongestMediaType] + "…";
}
