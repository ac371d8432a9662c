using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>Timestamps as real apps write them: with seven digits of a second and the offset that the carrier gave.</summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written only.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture));
}
