using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads headers: an object whose fields are a value or an array of values.</summary>
internal static class HeaderReader
{
    private const string TokenMarks = "!#$%&'*+-.^_`|~";

    public static IReadOnlyList<(string Name, IReadOnlyList<TemplateText> Values)> Read(
        ObjectReader response, string field, bool templated, FaultList faults)
    {
        var headers = new List<(string, IReadOnlyList<TemplateText>)>();
        if (response.Object(field) is null || response.Field(field) is not { ValueKind: JsonValueKind.Object } element)
            return headers;
        foreach (var property in element.EnumerateObject())
        {
            var path = $"{response.PathOf(field)}.{property.Name}";
            if (property.Name.Length == 0 || !property.Name.All(letter => char.IsAsciiLetterOrDigit(letter) || TokenMarks.Contains(letter)))
                faults.Add(path, "is not the name of a header.");
            else if (ReadValues(property.Value, path, faults) is { Count: > 0 } values)
                headers.Add((property.Name, [.. values.Select(value => TemplateText.Of(value, templated))]));
        }

        return headers;
    }

    public static List<string> ReadValues(JsonElement element, string path, FaultList faults)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return [.. element.EnumerateArray().SelectMany((item, number) => ReadValues(item, $"{path}[{number}]", faults))];
        var value = element.ValueKind switch
        {
            JsonValueKind.String => JsonKind.TryGetText(element, out var text) ? text : "\0",
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
            _ => null,
        };
        if (value is null)
            faults.Add(path, $"must be text, is {JsonKind.Name(element)}.");
        else if (!HeadPlan.IsValue(value))
            faults.Add(path, "has a line end or a letter that cannot stand in a header.");
        else
            return [value];
        return [];
    }
}
