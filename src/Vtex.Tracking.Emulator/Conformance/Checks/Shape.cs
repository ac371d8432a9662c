using System.Text.Json;
using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>
/// Holds a JSON object of an answer against the contract. Entries of maps and arrays share one place: each fault is told
/// once.
/// </summary>
internal sealed class Shape(JsonElement element, string place, Remarks remarks)
{
    /// <summary>The entries of a map; all of them should be objects.</summary>
    public IEnumerable<Shape> Entries() =>
        element.EnumerateObject().Select(entry => Checked(entry.Value, place + ".*", JsonValueKind.Object)).OfType<Shape>();

    public Shape? Object(string name) =>
        Member(name, JsonValueKind.Object) is { } member ? new Shape(member, $"{place}.{name}", remarks) : null;

    public IEnumerable<Shape> Objects(string name) => Member(name, JsonValueKind.Array) is { } array
        ? array.EnumerateArray().Select(item => Checked(item, $"{place}.{name}[]", JsonValueKind.Object)).OfType<Shape>()
        : [];

    public void Text(string name) => Readable(name, Member(name, JsonValueKind.String));

    /// <summary>A text that may be null or absent.</summary>
    public void OptionalText(string name)
    {
        if (element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null)
            Text(name);
    }

    public void Address(string name)
    {
        if (Member(name, JsonValueKind.String)?.GetString() is { } text
            && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            remarks.Doubt($"{place}.{name} is no http address");
        }
    }

    public void Flag(string name)
    {
        // Both truth values are one kind here.
        if (element.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.False)
            return;
        Member(name, JsonValueKind.True);
    }

    private void Readable(string name, JsonElement? text)
    {
        if (text?.GetString()?.Contains('\uFFFD', StringComparison.Ordinal) is true)
            remarks.Fault($"{place}.{name} holds bytes that are not UTF-8, or half a surrogate pair, such as a text cut within a character");
    }

    private JsonElement? Member(string name, JsonValueKind kind)
    {
        if (!element.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            remarks.Doubt($"{place}.{name} is {(member.ValueKind == JsonValueKind.Null ? "null" : "missing")}");
            return null;
        }

        if (member.ValueKind == kind)
            return member;
        remarks.Fault($"{place}.{name} is {JsonShape.Name(member)}; {Name(kind)} was expected");
        return null;
    }

    private Shape? Checked(JsonElement item, string itemPlace, JsonValueKind kind)
    {
        if (item.ValueKind == kind)
            return new Shape(item, itemPlace, remarks);
        remarks.Fault($"{itemPlace} is {JsonShape.Name(item)}; {Name(kind)} was expected");
        return null;
    }

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        _ => "true or false",
    };
}
