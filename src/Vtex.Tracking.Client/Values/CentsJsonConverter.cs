using System.ComponentModel;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking;

/// <summary>
/// Converts amounts to and from JSON: whole numbers of cents, or texts of them. Public only for contexts of
/// source-generated JSON that hold the models.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CentsJsonConverter : JsonConverter<Cents>
{
    /// <inheritdoc/>
    public override Cents Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.Number when reader.TryGetInt64(out var value) => new(value),
            JsonTokenType.Number when reader.TryGetDecimal(out var value) && value == decimal.Truncate(value)
                && value is >= long.MinValue and <= long.MaxValue => new((long)value),
            // The framework passes over zero characters at the end.
            JsonTokenType.String when reader.GetString() is { } text && text.IndexOf('\0') < 0 && long.TryParse(
                text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => new(value),
            _ => throw new JsonException("An amount must be a whole number of cents."),
        };

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Cents value, JsonSerializerOptions options)
    {
        Argument.NotNull(writer);
        writer.WriteNumberValue(value.Value);
    }
}
