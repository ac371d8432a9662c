using System.Text.Json;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The comparisons of filters.</summary>
internal static class PathComparison
{
    /// <summary>The comparison that an operator stands for; null when there is no such operator.</summary>
    public static Func<JsonElement?, JsonElement?, bool>? Of(string operation) => operation switch
    {
        "==" or "===" => Same,
        "!=" or "!==" => (left, right) => !Same(left, right),
        "<" => (left, right) => Order(left, right) < 0,
        "<=" => (left, right) => Order(left, right) <= 0,
        ">" => (left, right) => Order(left, right) > 0,
        ">=" => (left, right) => Order(left, right) >= 0,
        "in" => (left, right) => Items(right).Any(item => Same(left, item)),
        "nin" => (left, right) => !Items(right).Any(item => Same(left, item)),
        "anyof" => (left, right) => Items(left).Any(item => Items(right).Any(other => Same(item, other))),
        "noneof" => (left, right) => !Items(left).Any(item => Items(right).Any(other => Same(item, other))),
        "subsetof" => (left, right) => Items(left).All(item => Items(right).Any(other => Same(item, other))),
        "contains" => Contains,
        "size" => (left, right) => right is { } size && Number(size) == Size(left),
        "empty" => (left, right) => right is { } empty && Size(left) is { } size && (size == 0) == (empty.ValueKind == JsonValueKind.True),
        _ => null,
    };

    private static bool Same(JsonElement? left, JsonElement? right)
    {
        if (left is not { } one || right is not { } other)
            return left is null && right is null;
        // A number in quotes is the number.
        if (one.ValueKind == JsonValueKind.Number || other.ValueKind == JsonValueKind.Number)
            return Number(one) is { } number && number == Number(other);
        return JsonComparison.Same(one, other);
    }

    private static int? Order(JsonElement? left, JsonElement? right)
    {
        if (left is not { } one || right is not { } other || one.ValueKind != other.ValueKind)
            return null;
        return one.ValueKind switch
        {
            JsonValueKind.Number => one.GetDouble().CompareTo(other.GetDouble()),
            JsonValueKind.String => string.CompareOrdinal(one.GetString(), other.GetString()),
            _ => null,
        };
    }

    private static bool Contains(JsonElement? left, JsonElement? right)
    {
        if (left is not { ValueKind: JsonValueKind.String } text)
            return Items(left).Any(item => Same(item, right));
        return right is { ValueKind: JsonValueKind.String } part
            && text.GetString()!.Contains(part.GetString()!, StringComparison.Ordinal);
    }

    private static JsonElement.ArrayEnumerator Items(JsonElement? list) =>
        list is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : default;

    private static double? Size(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString()!.Length,
        { } other => LengthStep.Of(other),
        null => null,
    };

    private static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when JsonNumbers.TryParse(value.GetString()!, out var number) => number,
        _ => null,
    };
}
