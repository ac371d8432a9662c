using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What a JSON element is, in words for an error message.</summary>
internal static class JsonKind
{
    public static string Name(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "a truth value",
        JsonValueKind.Null => "null",
        _ => "missing",
    };

    /// <summary>Describes why an element is not the text that it should be.</summary>
    /// <param name="element">The element, which <see cref="TryGetText"/> cannot read.</param>
    /// <param name="meaning">What the text stands for, such as <c>, in which * stands for any characters</c>.</param>
    public static string NotText(JsonElement element, string meaning = "") => element.ValueKind == JsonValueKind.String
        ? "holds half of a surrogate pair, which is no character."
        : $"must be text{meaning}, is {Name(element)}.";

    /// <summary>The text of a JSON string, unless an escape in it names half of a surrogate pair.</summary>
    public static bool TryGetText(JsonElement element, [NotNullWhen(true)] out string? text)
    {
        try
        {
            text = element.GetString();
        }
        catch (InvalidOperationException)
        {
            text = null;
        }

        return text is not null;
    }

    /// <summary>Copies the text of a JSON string without escapes, when there is room for it.</summary>
    public static bool TryCopyPlainText(JsonElement element, Span<char> target, out int length)
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
