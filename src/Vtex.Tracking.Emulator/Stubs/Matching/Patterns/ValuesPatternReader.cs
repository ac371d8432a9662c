using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads patterns by name: headers, parameters, cookies.</summary>
internal static class ValuesPatternReader
{
    /// <summary>Reads an object whose fields are the names.</summary>
    /// <param name="element">The object.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="single">Whether a name has one value only, as cookies and parameters of a path have.</param>
    /// <param name="mustBeThere">Whether an absent name can match nothing but <c>absent</c>.</param>
    public static List<(string Name, ValuesPattern Pattern)> Read(
        JsonElement element, string path, FaultList faults, bool single = false, bool mustBeThere = false)
    {
        var patterns = new List<(string Name, ValuesPattern Pattern)>();
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, $"must be an object, is {JsonKind.Name(element)}.");
            return patterns;
        }

        foreach (var field in element.EnumerateObject())
        {
            if (ReadOne(field.Value, $"{path}.{field.Name}", faults, single, mustBeThere) is { } pattern)
                patterns.Add((field.Name, pattern));
        }

        return patterns;
    }

    private static ValuesPattern? ReadOne(JsonElement element, string path, FaultList faults, bool single, bool mustBeThere)
    {
        if (!single && element.ValueKind == JsonValueKind.Object)
        {
            if (element.TryGetProperty("hasExactly", out var exactly))
                return ReadMany(element, exactly, path, "hasExactly", faults);
            if (element.TryGetProperty("includes", out var included))
                return ReadMany(element, included, path, "includes", faults);
        }

        return ValuePatternReader.Read(element, path, faults) is { } pattern ? new OneValuePattern(pattern, mustBeThere) : null;
    }

    private static ManyValuesPattern ReadMany(
        JsonElement element, JsonElement operand, string path, string operation, FaultList faults)
    {
        new PatternFields(element, path, operation, faults).RefuseOthers(besides: null);
        var patterns = ArrayReader.Read(
            operand, $"{path}.{operation}", faults, (item, at, noted) => ValuePatternReader.Read(item, at, noted));
        return new ManyValuesPattern([.. patterns.OfType<ValuePattern>()], operation == "hasExactly");
    }
}
