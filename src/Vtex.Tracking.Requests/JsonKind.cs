using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Vtex.Tracking.Requests;

/// <summary>Names the kinds of JSON values for error messages.</summary>
internal static class JsonKind
{
    public const string Object = "an object";
    public const string Array = "an array";
    public const string Text = "text";
    public const string Number = "a number";
    public const string Boolean = "true or false";

    /// <summary>The message for text that holds an escape for half of a surrogate pair.</summary>
    public const string HalfPair = "holds half of a surrogate pair, which is no character.";

    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Object,
        JsonValueKind.Array => Array,
        JsonValueKind.String => Text,
        JsonValueKind.Number => Number,
        JsonValueKind.True or JsonValueKind.False => Boolean,
        _ => "null",
    };

    /// <summary>Describes why an element is not the text that it should be.</summary>
    /// <param name="element">The element, which <see cref="TryGetText"/> cannot read.</param>
    /// <param name="meaning">What the text stands for, such as <c>, in which * stands for any characters</c>.</param>
    public static string NotText(JsonElement element, string meaning = "") =>
        element.ValueKind == JsonValueKind.String ? HalfPair : $"must be text{meaning}, is {Of(element)}.";

    /// <summary>Reads a JSON string; false when it is none, or holds an escape for half of a surrogate pair.</summary>
    public static bool TryGetText(JsonElement element, [NotNullWhen(true)] out string? text)
    {
        text = null;
        try
        {
            if (element.ValueKind == JsonValueKind.String)
                text = element.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a pair.
        }

        return text is not null;
    }
}
