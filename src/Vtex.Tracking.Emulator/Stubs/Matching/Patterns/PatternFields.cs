using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The operand of a value pattern and the fields beside it; what is wrong is noted, and read as null.</summary>
internal sealed class PatternFields(JsonElement pattern, string path, string operation, FaultList faults)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal) { operation };

    public FaultList Faults => faults;

    public string OperandPath => $"{path}.{operation}";

    public string? Text(JsonElement operand)
    {
        if (operand.ValueKind == JsonValueKind.String && JsonKind.TryGetText(operand, out var text))
            return text;
        faults.Add(OperandPath, $"must be text, is {JsonKind.Name(operand)}.");
        return null;
    }

    public JavaRegex? Regex(JsonElement operand) =>
        Text(operand) is { } text ? JavaRegex.Read(text, OperandPath, faults) : null;

    public byte[]? Bytes(JsonElement operand)
    {
        if (Text(operand) is null)
            return null;
        if (operand.TryGetBytesFromBase64(out var bytes))
            return bytes;
        faults.Add(OperandPath, "must be Base64.");
        return null;
    }

    public DateExpression? Date(JsonElement operand)
    {
        if (Text(operand) is not { } text)
            return null;
        if (DateExpression.TryParse(text) is { } date)
            return date;
        faults.Add(OperandPath, "must be a date or time such as 2026-11-21 or 2026-11-21T17:30:00Z, or a span from now such as now +3 days.");
        return null;
    }

    /// <summary>The patterns that <c>and</c> or <c>or</c> puts together: two or more.</summary>
    public List<ValuePattern>? Patterns(JsonElement operand)
    {
        var read = ArrayReader.Read(operand, OperandPath, faults, (item, at, noted) => ValuePatternReader.Read(item, at, noted));
        if (operand.ValueKind == JsonValueKind.Array && read.Count < 2)
            faults.Add(OperandPath, "must have at least two patterns.");
        var patterns = read.OfType<ValuePattern>().ToList();
        return patterns.Count == read.Count && read.Count >= 2 ? patterns : null;
    }

    public bool Flag(string name)
    {
        _known.Add(name);
        string? word = null;
        if (!pattern.TryGetProperty(name, out var flag) || flag.ValueKind is JsonValueKind.False or JsonValueKind.Null)
            return false;
        if (flag.ValueKind == JsonValueKind.True)
            return true;
        // Java reads the words in quotation marks, too.
        if (flag.ValueKind == JsonValueKind.String && JsonKind.TryGetText(flag, out word) && word is "true" or "false")
            return word == "true";
        faults.Add($"{path}.{name}", $"must be true or false, is {JsonKind.Name(flag)}.");
        return false;
    }

    public void RefuseOthers(string? besides)
    {
        foreach (var field in pattern.EnumerateObject())
        {
            if (field.Name != besides && !_known.Contains(field.Name))
                faults.Add($"{path}.{field.Name}", $"is not supported beside {operation}.");
        }
    }
}
