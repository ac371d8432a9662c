using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Looks for texts of a JSON document that are no text: an escape in them is half of a surrogate pair.</summary>
internal static class JsonTexts
{
    public const string Problem = "A text or name holds half of a surrogate pair, which is no character";

    private static readonly JsonReaderOptions Options = new()
    {
        MaxDepth = MappingChecker.MaxDepth,
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Finds the line of the first such text, counted from 1; null when there is none.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static int? FindBrokenLine(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
            return null;
        var reader = new Utf8JsonReader(json, Options);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped && !IsText(ref reader))
                return json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
        }

        return null;
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
