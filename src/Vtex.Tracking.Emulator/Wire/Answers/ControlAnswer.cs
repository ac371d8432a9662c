using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers of the control API, by source-generated serialization. Times are UTC; null values are omitted.</summary>
internal static class ControlAnswer
{
    public static Task WriteAsync<T>(HttpContext context, T value, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) =>
        WrittenAnswer.WriteAsync(context, json => JsonSerializer.Serialize(json, value, type), status);

    /// <summary>Creates the options of one feature's serializer context.</summary>
    public static JsonSerializerOptions CreateOptions() => new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new UtcConverter(), new JsonStringEnumConverter() },
    };
}

/// <summary>Writes times in UTC.</summary>
internal sealed class UtcConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written only.");

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToUniversalTime());
}

/// <summary>A complete list.</summary>
internal sealed record DataState<T>(IEnumerable<T> Data);

/// <summary>A part of a numbered list.</summary>
/// <param name="Last">The number of the last entry of the whole list.</param>
/// <param name="Data">The entries of the part.</param>
internal sealed record ListState<T>(long Last, IEnumerable<T> Data);
