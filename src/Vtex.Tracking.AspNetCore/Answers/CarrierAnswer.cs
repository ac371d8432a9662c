using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.AspNetCore.Answers;

/// <summary>What a carrier answered, as JSON: whole before the first byte is sent, for its lists may fail while they are read.</summary>
/// <param name="Count">How many entries it has.</param>
/// <param name="Body">The map.</param>
internal sealed record CarrierAnswer(int Count, ReadOnlyMemory<byte> Body)
{
    public static CarrierAnswer Empty { get; } = new(0, "{}"u8.ToArray());

    /// <summary>Takes from the carrier's map what was asked for, in the order in which it was.</summary>
    /// <exception cref="InvalidOperationException">There is no map.</exception>
    public static CarrierAnswer Of<T>(
        IReadOnlyList<string> asked, IReadOnlyDictionary<string, T> answers, JsonTypeInfo<T> type)
        where T : class
    {
        if (answers is null)
            throw new InvalidOperationException("The carrier's app answered null instead of a map.");

        var body = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(body, CarrierJsonContext.Writing);
        var count = 0;
        json.WriteStartObject();
        foreach (var key in asked)
        {
            if (!answers.TryGetValue(key, out var answer) || answer is null)
                continue;
            json.WritePropertyName(key);
            JsonSerializer.Serialize(json, answer, type);
            count++;
        }

        json.WriteEndObject();
        json.Flush();
        return new CarrierAnswer(count, body.WrittenMemory);
    }
}
