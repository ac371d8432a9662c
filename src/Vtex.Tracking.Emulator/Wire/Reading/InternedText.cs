using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads texts that come again and again, such as a city, and keeps each once.</summary>
internal static class InternedText
{
    public static string? Word(this ObjectReader reader, string name, int max = int.MaxValue, int min = 0) =>
        reader.Field(name) is { } field ? Read(reader, name, field, max, min) : null;

    public static string RequiredWord(this ObjectReader reader, string name, int max = int.MaxValue, int min = 1)
    {
        if (reader.Field(name) is { } field)
            return Read(reader, name, field, max, min) ?? "";
        reader.Fault(name, "is required.");
        return "";
    }

    // Most words are known already, so that the text need not be made first.
    private static string? Read(ObjectReader reader, string name, JsonElement field, int max, int min)
    {
        Span<char> characters = stackalloc char[StringInterner.MaxLength];
        return TryCopyPlainText(field, characters, out var length) && length >= min && length <= max
            ? StringInterner.Of(characters[..length])
            : reader.Text(name, max: max, min: min);
    }

    // Copies the text of a JSON string without escapes, when there is room for it.
    private static bool TryCopyPlainText(JsonElement element, Span<char> target, out int length)
    {
        length = 0;
        if (element.ValueKind != JsonValueKind.String)
            return false;
        var text = JsonMarshal.GetRawUtf8Value(element)[1..^1]; // without its quotes
        return text.Length <= target.Length
            && !text.Contains((byte)'\\')
            && Encoding.UTF8.TryGetChars(text, target, out length);
    }
}
