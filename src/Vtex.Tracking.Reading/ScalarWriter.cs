using System.Text.Json;

namespace Vtex.Tracking.Reading;

/// <summary>Converts one text, number or literal to what is expected, and writes it.</summary>
/// <param name="writer">Where to.</param>
/// <param name="schema">What is expected.</param>
/// <param name="name">Under which name; null for none.</param>
internal readonly struct ScalarWriter(Utf8JsonWriter writer, FieldSchema schema, string? name)
{
    /// <param name="text">The content of a JSON text.</param>
    /// <param name="isWhole">Whether nothing had to be replaced in it.</param>
    public ScalarOutcome Text(string text, bool isWhole)
    {
        switch (schema.Kind)
        {
            case FieldKind.Any or FieldKind.Text:
                Name().WriteStringValue(text);
                return isWhole ? ScalarOutcome.Written : ScalarOutcome.Replaced;
            case FieldKind.Time when isWhole && BrasiliaTimestamp.TryParse(text, out _):
                Name().WriteStringValue(text);
                return ScalarOutcome.Written;
            case FieldKind.Flag when Flag(text) is { } flag:
                Name().WriteBooleanValue(flag);
                return ScalarOutcome.Converted;
            case FieldKind.Integer when LenientNumber.MayBeThousands(text):
                return ScalarOutcome.Refused;
            case FieldKind.Integer or FieldKind.Number or FieldKind.Real when LenientNumber.TryParseText(text, out var value):
                return Number(value, isExact: false);
            case FieldKind.List or FieldKind.Object or FieldKind.Map when text.Length == 0:
                Empty(writer, schema, name);
                return ScalarOutcome.Converted;
            case FieldKind.List when isWhole && schema.Element!.Kind is FieldKind.Text:
                Name().WriteStartArray();
                writer.WriteStringValue(text);
                writer.WriteEndArray();
                return ScalarOutcome.Converted;
            default:
                return ScalarOutcome.Refused;
        }
    }

    /// <param name="word">A number, a literal, or a word that is neither.</param>
    public ScalarOutcome Word(string word)
    {
        switch (word)
        {
            case "null":
                Name().WriteNullValue();
                return ScalarOutcome.Written;
            case "true" or "false":
                return Literal(word);
        }

        switch (schema.Kind)
        {
            case FieldKind.Any when LenientNumber.IsJson(word):
                Name().WriteRawValue(word);
                return ScalarOutcome.Written;
            case FieldKind.Text when LenientNumber.IsNumeric(word):
                Name().WriteStringValue(word);
                return ScalarOutcome.Converted;
            case FieldKind.Flag when word is "0" or "1" || Flag(word) is not null:
                Name().WriteBooleanValue(word == "1" || Flag(word) is true);
                return ScalarOutcome.Converted;
            case FieldKind.Real when LenientNumber.IsReal(word):
                Name().WriteRawValue(word);
                return ScalarOutcome.Written;
            case FieldKind.Integer or FieldKind.Number or FieldKind.Real when LenientNumber.TryParse(word, out var value):
                return Number(value, LenientNumber.IsJson(word));
            default:
                return ScalarOutcome.Refused;
        }
    }

    /// <summary>Writes an empty list or map. Of an object nothing is left.</summary>
    public static void Empty(Utf8JsonWriter writer, FieldSchema schema, string? name)
    {
        if (schema.Kind is FieldKind.Object)
            return;
        if (name is not null)
            writer.WritePropertyName(name);
        if (schema.Kind is FieldKind.List)
        {
            writer.WriteStartArray();
            writer.WriteEndArray();
        }
        else
        {
            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }

    private ScalarOutcome Literal(string word)
    {
        switch (schema.Kind)
        {
            case FieldKind.Any or FieldKind.Flag:
                Name().WriteBooleanValue(word == "true");
                return ScalarOutcome.Written;
            case FieldKind.Text:
                Name().WriteStringValue(word);
                return ScalarOutcome.Converted;
            // PHP's other way to say that there is nothing.
            case FieldKind.List or FieldKind.Object or FieldKind.Map when word == "false":
                Empty(writer, schema, name);
                return ScalarOutcome.Converted;
            default:
                return ScalarOutcome.Refused;
        }
    }

    private ScalarOutcome Number(decimal value, bool isExact)
    {
        if (schema.Kind is not FieldKind.Integer)
        {
            Name().WriteNumberValue(value);
            return isExact ? ScalarOutcome.Written : ScalarOutcome.Converted;
        }

        var whole = decimal.Truncate(value);
        if (whole != value || whole < schema.Min || whole > schema.Max)
            return ScalarOutcome.Refused;
        // As a long, for the strict reader takes no 12.0 for a whole number.
        Name().WriteNumberValue((long)whole);
        return isExact ? ScalarOutcome.Written : ScalarOutcome.Converted;
    }

    private static bool? Flag(string text)
    {
        text = text.Trim();
        if (string.Equals(text, "true", StringComparison.OrdinalIgnoreCase))
            return true;
        return string.Equals(text, "false", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    private Utf8JsonWriter Name()
    {
        if (name is not null)
            writer.WritePropertyName(name);
        return writer;
    }
}

/// <summary>Specifies what became of a text, a number or a literal.</summary>
internal enum ScalarOutcome
{
    /// <summary>It is written as it came.</summary>
    Written,

    /// <summary>It is written as what was expected.</summary>
    Converted,

    /// <summary>It is written with U+FFFD where it was no Unicode.</summary>
    Replaced,

    /// <summary>Nothing is written.</summary>
    Refused,
}
