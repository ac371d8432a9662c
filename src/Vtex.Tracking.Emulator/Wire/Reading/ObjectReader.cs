using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Vtex.Tracking.AspNetCore.Bodies;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Reads the fields of a JSON object and notes every one that breaks its rule. A field that is absent or null is null.
/// </summary>
internal readonly struct ObjectReader
{
    private readonly JsonElement _element;
    private readonly string _path;
    private readonly FaultList _faults;
    private readonly AskedFields? _asked;
    private readonly ulong _traits;

    private ObjectReader(JsonElement element, string path, FaultList faults)
    {
        _element = element;
        _path = path;
        _faults = faults;
        if (element.ValueKind != JsonValueKind.Object)
            return;
        _traits = TraitsOf(element);
        if (faults.RefusesUnknown)
            faults.Watch(_asked = new AskedFields(element, path));
    }

    /// <summary>Reads an element that should be an object; notes that one fault and reads nothing when it is not.</summary>
    public static ObjectReader Of(JsonElement element, string path, FaultList faults)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return new ObjectReader(element, path, faults);
        faults.Add(path, $"must be an object, is {JsonKind.Name(element)}.");
        return Nothing(path);
    }

    public string PathOf(string name) => $"{_path}.{name}";

    public string? Text(string name, int max = int.MaxValue, int min = 0) =>
        Field(name) is { } field ? Text(name, field, max, min) : null;

    public string RequiredText(string name, int max = int.MaxValue, int min = 1)
    {
        if (Field(name) is { } field)
            return Text(name, field, max, min) ?? "";
        Fault<string>(name, "is required.");
        return "";
    }

    /// <summary>A text that comes again and again, such as a city; it is kept once.</summary>
    public string? Word(string name, int max = int.MaxValue, int min = 0) =>
        Field(name) is { } field ? Word(name, field, max, min) : null;

    public string RequiredWord(string name, int max = int.MaxValue, int min = 1)
    {
        if (Field(name) is { } field)
            return Word(name, field, max, min) ?? "";
        Fault<string>(name, "is required.");
        return "";
    }

    // Most words are known already, so that the text need not be made first.
    private string? Word(string name, JsonElement field, int max, int min)
    {
        Span<char> characters = stackalloc char[StringInterner.MaxLength];
        return JsonKind.TryCopyPlainText(field, characters, out var length) && length >= min && length <= max
            ? StringInterner.Of(characters[..length])
            : Text(name, field, max, min);
    }

    private string? Text(string name, JsonElement field, int max, int min)
    {
        if (field.ValueKind != JsonValueKind.String)
            return Fault<string>(name, $"must be text, is {JsonKind.Name(field)}.");
        if (!JsonKind.TryGetText(field, out var text))
            return Fault<string>(name, "holds half of a surrogate pair, which is no character.");
        if (text.Length < min || text.Length > max)
            return Fault<string>(name, $"must have {Span(min, max)} characters, has {text.Length}.");
        return text;
    }

    public int? Int32(string name)
    {
        if (Field(name) is not { } field)
            return null;
        if (WholeNumber.TryRead(field, out var number) && number is >= int.MinValue and <= int.MaxValue)
            return (int)number;
        Fault<string>(name, field.ValueKind == JsonValueKind.Number
            ? "must be a whole number from -2147483648 to 2147483647."
            : $"must be a whole number, is {JsonKind.Name(field)}.");
        return null;
    }

    public double? Number(string name)
    {
        if (Field(name) is not { } field)
            return null;
        if (field.ValueKind == JsonValueKind.Number && field.TryGetDouble(out var number) && double.IsFinite(number))
            return number;
        Fault<string>(name, field.ValueKind == JsonValueKind.Number
            ? "is too large a number."
            : $"must be a number, is {JsonKind.Name(field)}.");
        return null;
    }

    public bool? Boolean(string name)
    {
        if (Field(name) is not { } field)
            return null;
        if (field.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return field.GetBoolean();
        Fault<string>(name, $"must be true or false, is {JsonKind.Name(field)}.");
        return null;
    }

    public DateTimeOffset? Timestamp(string name)
    {
        if (Text(name) is not { } text)
            return null;
        if (WireTime.TryParse(text, out var time))
            return time;
        Fault<string>(name, WireTime.Expected);
        return null;
    }

    public DateTimeOffset RequiredTimestamp(string name)
    {
        if (Field(name) is null)
            Fault<string>(name, "is required.");
        return Timestamp(name) ?? default;
    }

    public ObjectReader? Object(string name) =>
        Field(name) is { } field ? Of(field, PathOf(name), _faults) : null;

    public ObjectReader RequiredObject(string name)
    {
        if (Object(name) is { } found)
            return found;
        Fault<string>(name, "is required.");
        return Nothing(PathOf(name));
    }

    public JsonElement? RequiredField(string name)
    {
        if (Field(name) is { } found)
            return found;
        Fault<string>(name, "is required.");
        return null;
    }

    public JsonElement? Field(string name)
    {
        _asked?.Add(name);
        if ((_traits & Trait(name.Length, name[0])) == 0)
            return null;
        if (!_element.TryGetProperty(name, out var field) && !TryGetInOtherCase(name, out field))
            return null;
        return field.ValueKind == JsonValueKind.Null ? null : field;
    }

    /// <summary>Lets unknown fields pass: which ones there are depends on a field that could not be read.</summary>
    public void AllowOthers() => _asked?.AllowOthers();

    // What is missing inside something that is missing itself is not worth telling.
    private static ObjectReader Nothing(string path) => new(default, path, new FaultList());

    private bool TryGetInOtherCase(string name, out JsonElement field)
    {
        field = default;
        foreach (var property in _element.EnumerateObject())
        {
            if (Ascii.EqualsIgnoreCase(JsonMarshal.GetRawUtf8PropertyName(property), name))
                field = property.Value; // the last one counts, as among those in the right case
        }

        return field.ValueKind != JsonValueKind.Undefined;
    }

    // Most fields are absent from most objects; the traits of the names that are there tell so without a look at them. A
    // name with an escape may stand for any.
    private static ulong TraitsOf(JsonElement element)
    {
        var traits = 0UL;
        foreach (var property in element.EnumerateObject())
        {
            var name = JsonMarshal.GetRawUtf8PropertyName(property);
            traits |= name.Contains((byte)'\\') ? ulong.MaxValue : Trait(name.Length, name.IsEmpty ? default : name[0]);
        }

        return traits;
    }

    // One bit for length and first letter, in any case; names that share it only cost a look at them.
    private static ulong Trait(int length, int first) => 1UL << (((length * 7) + (first & 0x1F)) % 64);

    private T? Fault<T>(string name, string message)
        where T : class
    {
        _faults.Add(PathOf(name), message);
        return null;
    }

    private static string Span(int min, int max)
    {
        if (min == max)
            return $"exactly {min}";
        return max == int.MaxValue ? $"at least {min}" : $"{min} to {max}";
    }
}
