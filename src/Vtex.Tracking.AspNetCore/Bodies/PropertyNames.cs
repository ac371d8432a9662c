using System.Text.Json;

namespace Vtex.Tracking.AspNetCore.Bodies;

/// <summary>Looks at the names of a document's properties, which cannot be compared when an escape in them is no character.</summary>
internal static class PropertyNames
{
    /// <summary>Whether every name is text: none has an escape for half of a surrogate pair alone.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static bool AreText(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
            return true;

        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, ValueIsEscaped: true } && !IsText(ref reader))
                return false;
        }

        return true;
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
