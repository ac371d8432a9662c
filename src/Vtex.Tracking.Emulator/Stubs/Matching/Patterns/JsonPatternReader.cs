using System.Text;
using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads the operators that look into JSON.</summary>
internal static class JsonPatternReader
{
    public static ValuePattern? ReadEqualToJson(JsonElement operand, PatternFields fields)
    {
        var ignoreArrayOrder = fields.Flag("ignoreArrayOrder");
        var ignoreExtraElements = fields.Flag("ignoreExtraElements");
        // The document is given as it is, or as a text that holds it.
        var text = operand.GetRawText();
        if (operand.ValueKind == JsonValueKind.String)
        {
            if (fields.Text(operand) is not { } inner)
                return null;
            text = inner;
        }

        if (!JsonText.TryParse(Encoding.UTF8.GetBytes(text), out var expected))
        {
            fields.Faults.Add(fields.OperandPath, "must be JSON, as it is or as text.");
            return null;
        }

        var placeholders = JsonPlaceholders.Read(expected, fields.OperandPath, fields.Faults);
        return new EqualToJsonPattern(expected, placeholders, ignoreArrayOrder, ignoreExtraElements);
    }

    public static ValuePattern? ReadMatchesJsonPath(JsonElement operand, PatternFields fields)
    {
        const string Expression = "expression";
        if (operand.ValueKind != JsonValueKind.Object)
            return Path(operand, fields.OperandPath) is { } only ? new MatchesJsonPathPattern(only, inner: null) : null;

        var reader = ObjectReader.Of(operand, fields.OperandPath, fields.Faults);
        var path = reader.RequiredField(Expression) is { } expression
            ? Path(expression, reader.PathOf(Expression))
            : null;
        var inner = ValuePatternReader.Read(operand, fields.OperandPath, fields.Faults, besides: Expression);
        return path is not null && inner is not null ? new MatchesJsonPathPattern(path, inner) : null;

        JsonPath? Path(JsonElement element, string at)
        {
            if (element.ValueKind == JsonValueKind.String && JsonKind.TryGetText(element, out var text))
                return JsonPath.Read(text, at, fields.Faults);
            fields.Faults.Add(at, $"must be a JSON path, is {JsonKind.Name(element)}.");
            return null;
        }
    }
}
