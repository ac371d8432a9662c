using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>Source-generated serialization of answers; null values are omitted.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters = [typeof(TimestampConverter)])]
[JsonSerializable(typeof(PackageNotification))]
[JsonSerializable(typeof(PackageTracking))]
internal sealed partial class CarrierJsonContext : JsonSerializerContext
{
    /// <summary>Accents stand as they are, and so does what only HTML would mind.</summary>
    public static JsonWriterOptions Writing => new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>Timestamps as real apps write them: with seven digits of a second and the offset that the carrier gave.</summary>
internal sealed class TimestampConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written only.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString("O", CultureInfo.InvariantCulture));
}
