using System.Text.Json;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>The kinds of JSON values, in words.</summary>
internal static class JsonKind
{
    public const string Object = "an object";
    public const string Array = "an array";
    public const string Text = "text";
    public const string Number = "a number";
    public const string Flag = "true or false";
    public const string Null = "null";

    public static string Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => Object,
        JsonValueKind.Array => Array,
        JsonValueKind.String => Text,
        JsonValueKind.Number => Number,
        JsonValueKind.True or JsonValueKind.False => Flag,
        _ => Null,
    };
}
