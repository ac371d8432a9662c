using System.Text.Json;
using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>
/// Compares a JSON object of an answer with the contract. Entries of maps and arrays share one path, so that each issue is
/// reported once.
/// </summary>
internal sealed class SchemaChecker(JsonElement element, string path, Issues issues)
{
    /// <summary>Gets the entries of a map; all of them should be objects.</summary>
    public IEnumerable<SchemaChecker> Entries() => Objects(element.EnumerateObject().Select(entry => entry.Value), path + ".*");

    /// <summary>Gets a member that should be an object.</summary>
    public SchemaChecker? Object(string name) =>
        Member(name, JsonValueKind.Object) is { } member ? Of(member, $"{path}.{name}") : null;

    public IEnumerable<SchemaChecker> Objects(string name) =>
        Member(name, JsonValueKind.Array) is { } array ? Objects(array.EnumerateArray(), $"{path}.{name}[]") : [];

    public void Text(string name)
    {
        if (Member(name, JsonValueKind.String)?.GetString() is not { } text)
            return;
        if (string.IsNullOrWhiteSpace(text))
            issues.AddOdd($"{path}.{name} is blank", element.GetRawText());
        else if (text.Contains('\uFFFD', StringComparison.Ordinal))
            issues.AddWrong($"{path}.{name} holds bytes that are not UTF-8, or half a surrogate pair, such as a text cut within a character", element.GetRawText());
    }

    /// <summary>Checks a text that may be null or absent.</summary>
    public void OptionalText(string name)
    {
        if (element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null)
            Text(name);
    }

    public void Url(string name)
    {
        if (Member(name, JsonValueKind.String)?.GetString() is { } text
            && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
        {
            issues.AddOdd($"{path}.{name} is not an http URL", element.GetRawText());
        }
    }

    public void Flag(string name)
    {
        // JSON has two kinds for what is one kind here.
        if (!element.TryGetProperty(name, out var member) || member.ValueKind != JsonValueKind.False)
            Member(name, JsonValueKind.True);
    }

    private IEnumerable<SchemaChecker> Objects(IEnumerable<JsonElement> items, string itemPath)
    {
        foreach (var item in items)
        {
            if (item.ValueKind == JsonValueKind.Object)
                yield return Of(item, itemPath);
            else
                AddWrongKind(itemPath, item, JsonValueKind.Object, element);
        }
    }

    // Of a name that comes twice most readers take the last, some the first, and some refuse the whole answer.
    private SchemaChecker Of(JsonElement item, string itemPath)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in item.EnumerateObject())
        {
            if (!names.Add(member.Name))
                issues.AddOdd($"{itemPath} has a member more than once", item.GetRawText());
        }

        return new SchemaChecker(item, itemPath, issues);
    }

    private JsonElement? Member(string name, JsonValueKind kind)
    {
        if (!element.TryGetProperty(name, out var member) || member.ValueKind == JsonValueKind.Null)
        {
            issues.AddOdd($"{path}.{name} is {(member.ValueKind == JsonValueKind.Null ? "null" : "missing")}", element.GetRawText());
            return null;
        }

        if (member.ValueKind == kind)
            return member;
        AddWrongKind($"{path}.{name}", member, kind, element);
        return null;
    }

    private void AddWrongKind(string place, JsonElement found, JsonValueKind expected, JsonElement around) =>
        issues.AddWrong($"{place} is {JsonShape.Name(found)}; {Name(expected)} was expected", around.GetRawText());

    private static string Name(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        _ => "true or false",
    };
}
