using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.AspNetCore.Bodies;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>
/// Reads the properties of a JSON object by the contract's rules, and notes each that breaks its rule; such a one is
/// null. Others are passed over.
/// </summary>
/// <param name="element">A JSON object.</param>
/// <param name="path">Where it is.</param>
/// <param name="faults">Where faults go.</param>
internal readonly struct Fields(JsonElement element, string path, FaultList faults)
{
    public string? Text(string name, Presence presence) =>
        Find(name, presence, JsonKind.Text) is { } found ? Text(found, PathOf(name), faults) : null;

    public bool? Flag(string name, Presence presence) =>
        Find(name, presence, JsonKind.Flag)?.GetBoolean();

    public int? Integer(string name, Presence presence)
    {
        if (Find(name, presence, JsonKind.Number) is not { } found)
            return null;
        if (WholeNumber.TryRead(found, out var number) && number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        return Fault<int?>(name, "must be a whole number from -2147483648 to 2147483647.");
    }

    public decimal? Number(string name, Presence presence) =>
        Find(name, presence, JsonKind.Number) is not { } found ? null
        : found.TryGetDecimal(out var number) ? number
        : Fault<decimal?>(name, "must be a number of at most 28 digits.");

    public double? Degrees(string name, Presence presence) =>
        Find(name, presence, JsonKind.Number) is not { } found ? null
        : found.TryGetDouble(out var number) && double.IsFinite(number) ? number
        : Fault<double?>(name, "is too large a number.");

    public DateTimeOffset? Timestamp(string name, Presence presence) =>
        Text(name, presence) is not { } text ? null
        : Timestamps.TryParse(text, out var timestamp) ? timestamp
        : Fault<DateTimeOffset?>(name, Timestamps.Expected);

    public T? Object<T>(string name, Presence presence, Func<Fields, T> read)
        where T : class =>
        Find(name, presence, JsonKind.Object) is { } found ? read(new(found, PathOf(name), faults)) : null;

    public IReadOnlyList<string>? Texts(string name, Presence presence) => Items(name, presence, Text);

    public IReadOnlyList<T>? List<T>(string name, Presence presence, Func<Fields, T> read)
        where T : class =>
        Items(name, presence, (item, place, all) => Item(item, place, all, read));

    /// <summary>Reads a value that must be an object.</summary>
    public static T? Item<T>(JsonElement item, string path, FaultList faults, Func<Fields, T> read)
        where T : class
    {
        if (item.ValueKind == JsonValueKind.Object)
            return read(new(item, path, faults));
        faults.Add(path, $"must be an object, is {JsonKind.Of(item)}.");
        return null;
    }

    /// <summary>Reads the items of an array. Those with faults are left out: the request is refused anyway.</summary>
    public static List<T> Items<T>(
        JsonElement array, string path, FaultList faults, Func<JsonElement, string, FaultList, T?> read)
        where T : class
    {
        var items = new List<T>();
        var index = 0;
        foreach (var item in array.EnumerateArray())
        {
            if (faults.IsFull)
                break;
            if (read(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"), faults) is { } value)
                items.Add(value);
        }

        return items;
    }

    private static string? Text(JsonElement item, string path, FaultList faults)
    {
        if (item.ValueKind != JsonValueKind.String)
        {
            faults.Add(path, $"must be text, is {JsonKind.Of(item)}.");
            return null;
        }

        try
        {
            return item.GetString();
        }
        catch (InvalidOperationException)
        {
            faults.Add(path, "holds half of a surrogate pair, which is no character.");
            return null;
        }
    }

    private List<T>? Items<T>(string name, Presence presence, Func<JsonElement, string, FaultList, T?> read)
        where T : class =>
        Find(name, presence, JsonKind.Array) is { } found ? Items(found, PathOf(name), faults, read) : null;

    private JsonElement? Find(string name, Presence presence, string kind)
    {
        if (!element.TryGetProperty(name, out var found))
            return presence == Presence.Optional
                ? null
                : Fault<JsonElement?>(name, $"is missing; it must be {Wanted(presence, kind)}.");
        if (JsonKind.Of(found) == kind)
            return found;
        return found.ValueKind == JsonValueKind.Null && presence != Presence.Required
            ? null
            : Fault<JsonElement?>(name, $"must be {Wanted(presence, kind)}, is {JsonKind.Of(found)}.");
    }

    private static string Wanted(Presence presence, string kind) =>
        presence == Presence.Nullable ? kind + " or null" : kind;

    private T? Fault<T>(string name, string message)
    {
        faults.Add(PathOf(name), message);
        return default;
    }

    private string PathOf(string name) => $"{path}.{name}";
}
