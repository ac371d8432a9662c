using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads what a value must be like: an object with one operator.</summary>
internal static class ValuePatternReader
{
    private delegate ValuePattern? OperatorReader(JsonElement operand, PatternFields fields);

    private static readonly Dictionary<string, OperatorReader> Operators = new(StringComparer.Ordinal)
    {
        ["equalTo"] = (operand, fields) => fields.Text(operand) is { } text
            ? new EqualToPattern(text, fields.Flag("caseInsensitive")) : null,
        ["contains"] = (operand, fields) => fields.Text(operand) is { } text ? new ContainsPattern(text, negated: false) : null,
        ["doesNotContain"] = (operand, fields) => fields.Text(operand) is { } text ? new ContainsPattern(text, negated: true) : null,
        ["matches"] = (operand, fields) => fields.Regex(operand) is { } regex ? new RegexPattern(regex, negated: false) : null,
        ["doesNotMatch"] = (operand, fields) => fields.Regex(operand) is { } regex ? new RegexPattern(regex, negated: true) : null,
        ["equalToJson"] = JsonPatternReader.ReadEqualToJson,
        ["matchesJsonPath"] = JsonPatternReader.ReadMatchesJsonPath,
        ["binaryEqualTo"] = (operand, fields) => fields.Bytes(operand) is { } bytes ? new BinaryEqualToPattern(bytes) : null,
        ["absent"] = (_, _) => new AbsentPattern(),
        ["anything"] = (_, _) => new AnythingPattern(),
        ["and"] = (operand, fields) => fields.Patterns(operand) is { } all ? new AndPattern(all) : null,
        ["or"] = (operand, fields) => fields.Patterns(operand) is { } any ? new OrPattern(any) : null,
        ["not"] = (operand, fields) => Read(operand, fields.OperandPath, fields.Faults) is { } inner ? new NotPattern(inner) : null,
        ["before"] = (operand, fields) => fields.Date(operand) is { } date ? new DatePattern("before", date) : null,
        ["after"] = (operand, fields) => fields.Date(operand) is { } date ? new DatePattern("after", date) : null,
        ["equalToDateTime"] = (operand, fields) => fields.Date(operand) is { } date ? new DatePattern("equalToDateTime", date) : null,
    };

    private static readonly string[] NotSupported =
    [
        "matchesJsonSchema", "equalToXml", "matchesXPath", "equalToNumber", "greaterThanNumber", "greaterThanEqualNumber",
        "lessThanNumber", "lessThanEqualNumber",
    ];

    /// <summary>Reads a pattern and notes all that is wrong with it; null when there is anything.</summary>
    /// <param name="element">The pattern.</param>
    /// <param name="path">Where it stands.</param>
    /// <param name="faults">Takes what is wrong.</param>
    /// <param name="besides">A field of another meaning that may stand beside the operator.</param>
    public static ValuePattern? Read(JsonElement element, string path, FaultList faults, string? besides = null)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(path, $"must be an object with an operator such as equalTo, is {JsonKind.Name(element)}.");
            return null;
        }

        // Names that no pattern has are faults below; those that are no text cannot even be compared.
        var names = element.EnumerateObject().Select(field => field.Name).Where(name => name != besides).ToList();
        var operators = names.Where(Operators.ContainsKey).ToList();
        foreach (var name in names.Where(NotSupported.Contains))
            faults.Add($"{path}.{name}", "is not supported by the emulator.");
        if (operators is not [var operation])
        {
            if (operators.Count > 0 || !names.Exists(NotSupported.Contains))
                faults.Add(path, operators.Count == 0 ? NoOperator(names) : $"has several operators, of which WireMock would take one and ignore the others: {string.Join(", ", operators)}.");
            return null;
        }

        var fields = new PatternFields(element, path, operation, faults);
        var pattern = Operators[operation](element.GetProperty(operation), fields);
        fields.RefuseOthers(besides);
        return pattern;
    }

    private static string NoOperator(List<string> names)
    {
        var known = $"Known are: {string.Join(", ", Operators.Keys)}.";
        return names.Count == 0 ? $"has no operator. {known}" : $"has no operator that is known, only {string.Join(", ", names)}. {known}";
    }
}
