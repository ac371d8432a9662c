using System.Globalization;
#if NET9_0_OR_GREATER
using System.Runtime.InteropServices;
#endif
using System.Text.Json;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Requests;

/// <summary>Reads the fields of a JSON object, and reports each that breaks its rule; such a one is null.</summary>
internal readonly struct ObjectReader
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly FieldNames? _names;
    private readonly ulong _traits;

    private ObjectReader(JsonElement element, string path, FaultList faults)
    {
        _element = element;
        _path = path;
        Faults = faults;
        if (element.ValueKind != JsonValueKind.Object)
            return;
        _traits = TraitsOf(element);
        if (faults.RefusesUnknown)
            faults.Watch(_names = new FieldNames(element, path));
    }

    /// <summary>Gets the faults of the whole request.</summary>
    public FaultList Faults { get; }

    /// <summary>Reads an element that should be an object; when it is not, reports that one fault and reads nothing.</summary>
    public static ObjectReader Of(JsonElement element, string path, FaultList faults)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return new ObjectReader(element, path, faults);
        faults.Add(path, $"must be an object, is {JsonKind.Of(element)}.");
        return Nothing(path);
    }

    /// <summary>Reads an element that must be an object; null when it is not.</summary>
    public static T? Item<T>(JsonElement element, string path, FaultList faults, Func<ObjectReader, T> read)
        where T : class
    {
        var reader = Of(element, path, faults);
        return element.ValueKind == JsonValueKind.Object ? read(reader) : null;
    }

    /// <summary>Reads the elements of an array that must be objects; those that are not are left out.</summary>
    /// <param name="array">The array.</param>
    /// <param name="path">Where it is.</param>
    /// <param name="faults">What is wrong.</param>
    /// <param name="read">Reads one element.</param>
    /// <param name="max">How many elements it may have; of a longer one none is read.</param>
    public static List<T> Items<T>(JsonElement array, string path, FaultList faults, Func<ObjectReader, T> read, int max = int.MaxValue)
    {
        var items = new List<T>();
        foreach (var (element, place) in Elements(array, path, faults, max))
        {
            var reader = Of(element, place, faults);
            if (element.ValueKind == JsonValueKind.Object)
                items.Add(read(reader));
        }

        return items;
    }

    /// <summary>Walks the elements of an array with their paths, until so many faults are found that no more are listed.</summary>
    public static IEnumerable<(JsonElement Element, string Path)> Elements(JsonElement array, string path, FaultList faults, int max = int.MaxValue)
    {
        if (array.ValueKind != JsonValueKind.Array)
        {
            faults.Add(path, $"must be an array, is {JsonKind.Of(array)}.");
            yield break;
        }

        if (array.GetArrayLength() is var length && length > max)
        {
            faults.Add(path, string.Create(CultureInfo.InvariantCulture, $"has {length} entries; at most {max} are taken."));
            yield break;
        }

        var index = 0;
        foreach (var element in array.EnumerateArray())
        {
            if (faults.IsFull)
                break;
            yield return (element, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
        }
    }

    public string PathOf(string name) => $"{_path}.{name}";

    /// <summary>Reports a fault of a field.</summary>
    public void Fault(string name, string message) => Faults.Add(PathOf(name), message);

    /// <summary>Reports what only a strict reading refuses in a field.</summary>
    public void StrictFault(string name, string message) => Faults.AddStrict(new Fault(PathOf(name), message));

    /// <summary>Finds a field; null when it is absent or null.</summary>
    public JsonElement? Field(string name) =>
        TryFind(name, out var field) && field.ValueKind != JsonValueKind.Null ? field : null;

    /// <summary>Lets unknown fields pass: which ones there are depends on a field that could not be read.</summary>
    public void AllowOthers() => _names?.AllowOthers();

    /// <summary>Reports that a field is missing.</summary>
    public void Require(string name, string what = "")
    {
        if (Field(name) is null)
            Fault(name, what.Length == 0 ? "is required." : $"is required: {what}");
    }

    public string? Text(string name, Presence presence = Presence.Optional, int max = int.MaxValue, int min = 0)
    {
        if (Find(name, presence, JsonKind.Text) is not { } field)
            return null;
        if (!JsonKind.TryGetText(field, out var text))
            return Fault<string>(name, JsonKind.HalfPair);
        return text.Length >= min && text.Length <= max
            ? text
            : Fault<string>(name, $"must have {Span(min, max)} characters, has {text.Length}.");
    }

    public string RequiredText(string name, int max = int.MaxValue, int min = 1) => Text(name, Presence.Required, max, min) ?? "";

    public bool? Boolean(string name, Presence presence = Presence.Optional) => Find(name, presence, JsonKind.Boolean)?.GetBoolean();

    public int? Int32(string name, Presence presence = Presence.Optional, int min = int.MinValue, int max = int.MaxValue) =>
        (int?)Whole(name, presence, min, max);

    public long? Int64(string name, long min, Presence presence = Presence.Optional) => (long?)Whole(name, presence, min, long.MaxValue);

    public ulong? UInt64(string name) => (ulong?)Whole(name, Presence.Optional, ulong.MinValue, ulong.MaxValue);

    public decimal? Decimal(string name, Presence presence = Presence.Optional) =>
        Find(name, presence, JsonKind.Number) is not { } field ? null
        : field.TryGetDecimal(out var number) ? number
        : Fault<decimal?>(name, "must be a number of at most 28 digits.");

    public double? Number(string name, Presence presence = Presence.Optional) =>
        Find(name, presence, JsonKind.Number) is not { } field ? null
        : field.TryGetDouble(out var number) && double.IsFinite(number) ? number
        : Fault<double?>(name, "is too large a number.");

    /// <summary>A number from a range, both ends included.</summary>
    public double? Number(string name, double min, double max)
    {
        if (Number(name) is not { } number)
            return null;
        return number >= min && number <= max
            ? number
            : Fault<double?>(name, string.Create(CultureInfo.InvariantCulture, $"must lie between {min} and {max}."));
    }

    public DateTimeOffset? Timestamp(string name, Presence presence = Presence.Optional)
    {
        if (Text(name, presence) is not { } text)
            return null;
        return BrasiliaTimestamp.TryParse(text, out var time)
            && time.UtcDateTime.Year >= Faults.Years.First && time.UtcDateTime.Year <= Faults.Years.Last
                ? time
                : Fault<DateTimeOffset?>(name, string.Create(CultureInfo.InvariantCulture, $"""
                    must be a date or time such as 2026-11-21, 2026-11-21T14:30:00 (Brasília time), 2026-11-21T17:30:00Z or 2026-11-21T14:30:00-03:00, in the years {Faults.Years.First} to {Faults.Years.Last}.
                    """));
    }

    public DateTimeOffset RequiredTimestamp(string name) => Timestamp(name, Presence.Required) ?? default;

    /// <summary>Reads an object inside this one.</summary>
    public ObjectReader? Object(string name) => Field(name) is { } field ? Of(field, PathOf(name), Faults) : null;

    public T? Object<T>(string name, Presence presence, Func<ObjectReader, T> read)
        where T : class =>
        Find(name, presence, JsonKind.Object) is { } field ? read(Of(field, PathOf(name), Faults)) : null;

    public ObjectReader RequiredObject(string name)
    {
        if (Object(name) is { } found)
            return found;
        Fault(name, "is required.");
        return Nothing(PathOf(name));
    }

    public IReadOnlyList<T>? List<T>(string name, Presence presence, Func<ObjectReader, T> read, int max = int.MaxValue) =>
        Find(name, presence, JsonKind.Array) is { } field ? Items(field, PathOf(name), Faults, read, max) : null;

    public IReadOnlyList<string>? Texts(string name, Presence presence = Presence.Optional, int max = int.MaxValue)
    {
        if (Find(name, presence, JsonKind.Array) is not { } field)
            return null;
        var texts = new List<string>();
        foreach (var (element, path) in Elements(field, PathOf(name), Faults, max))
        {
            if (JsonKind.TryGetText(element, out var text))
                texts.Add(text);
            else
                Faults.Add(path, JsonKind.NotText(element));
        }

        return texts;
    }

    // What is missing inside something that is missing itself is not worth telling.
    private static ObjectReader Nothing(string path) => new(default, path, new FaultList());

    private static string Span(int min, int max) =>
        min == max ? $"exactly {min}" : max == int.MaxValue ? $"at least {min}" : $"{min} to {max}";

    private decimal? Whole(string name, Presence presence, decimal min, decimal max) =>
        Find(name, presence, JsonKind.Number) is not { } field ? null
        : WholeNumber.TryRead(field, out var number) && number >= min && number <= max ? number
        : Fault<decimal?>(name, string.Create(CultureInfo.InvariantCulture, $"must be a whole number from {min} to {max}."));

    private JsonElement? Find(string name, Presence presence, string kind)
    {
        if (!TryFind(name, out var field))
            return presence == Presence.Optional ? null : Fault<JsonElement?>(name, $"is missing; it must be {Wanted(presence, kind)}.");
        if (JsonKind.Of(field) == kind)
            return field;
        return field.ValueKind == JsonValueKind.Null && presence != Presence.Required
            ? null
            : Fault<JsonElement?>(name, $"must be {Wanted(presence, kind)}, is {JsonKind.Of(field)}.");
    }

    private static string Wanted(Presence presence, string kind) => presence == Presence.Nullable ? kind + " or null" : kind;

    private T? Fault<T>(string name, string message)
    {
        Fault(name, message);
        return default;
    }

    private bool TryFind(string name, out JsonElement field)
    {
        _names?.Add(name);
        field = default;
        return (_traits & Trait(name.Length, name[0])) != 0
            && (_element.TryGetProperty(name, out field) || (Faults.IgnoresCase && TryFindInOtherCase(name, out field)));
    }

    private bool TryFindInOtherCase(string name, out JsonElement field)
    {
        field = default;
        foreach (var property in _element.EnumerateObject())
        {
            if (property.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                field = property.Value; // the last one counts, as among those in the right case
        }

        return field.ValueKind != JsonValueKind.Undefined;
    }

    // Most fields are absent from most objects; the traits of the names that are there tell so without a look at them. A
    // name with an escape may stand for any.
    private static ulong TraitsOf(JsonElement element)
    {
#if NET9_0_OR_GREATER
        var traits = 0UL;
        foreach (var property in element.EnumerateObject())
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(property);
            traits |= name.Contains((byte)'\\') ? ulong.MaxValue : Trait(name.Length, name.IsEmpty ? default : name[0]);
        }

        return traits;
#else
        return ulong.MaxValue;
#endif
    }

    // One bit for length and first letter, in any case; names that share it only cost a look at them.
    private static ulong Trait(int length, int first) => 1UL << (((length * 7) + (first & 0x1F)) % 64);
}
