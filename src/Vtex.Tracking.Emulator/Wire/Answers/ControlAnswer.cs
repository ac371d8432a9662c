using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers of the control API, by source-generated serialization. Times are UTC; null values are omitted.</summary>
internal static class ControlAnswer
{
    public static Task WriteAsync<T>(HttpContext context, T value, int status = StatusCodes.Status200OK)
    {
        var type = TypeOf<T>(context);
        return WrittenAnswer.WriteAsync(context, json => JsonSerializer.Serialize(json, value, type), status);
    }

    /// <summary>Answers 201 with what was created and its path.</summary>
    public static Task WriteCreatedAsync<T>(HttpContext context, T value, string path)
    {
        context.Response.Headers.Location = path;
        return WriteAsync(context, value, StatusCodes.Status201Created);
    }

    /// <summary>Gets how the server that answers a request writes a type.</summary>
    public static JsonTypeInfo<T> TypeOf<T>(HttpContext context) => (JsonTypeInfo<T>)context.RequestServices
        .GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions.GetTypeInfo(typeof(T));
}

/// <summary>Writes a type that no request carries.</summary>
internal abstract class AnswerConverter<T> : JsonConverter<T>
{
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Answers are written only.");
}

/// <summary>Writes times in UTC.</summary>
internal sealed class UtcConverter : AnswerConverter<DateTimeOffset>
{
    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToUniversalTime());
}

/// <summary>A complete list.</summary>
internal sealed record DataState<T>(IEnumerable<T> Data);

/// <summary>A part of a numbered list.</summary>
/// <param name="Last">The number of the last entry of the whole list.</param>
/// <param name="Data">The entries of the part.</param>
internal sealed record ListState<T>(long Last, IEnumerable<T> Data);
