using System.Text.Json;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Reads an object whose fields stand in the order in which they are asked for; what is null was left out. Posted services
/// are nearly all that a large log holds, and this reads them several times faster than looking each name up.
/// </summary>
internal ref struct FieldReader
{
    private Utf8JsonReader _reader;

    /// <param name="reader">A reader at the beginning of the object.</param>
    /// <exception cref="JsonException">There is no object.</exception>
    public FieldReader(Utf8JsonReader reader)
    {
        _reader = reader;
        if (_reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("An object was expected.");
        _reader.Read();
    }

    public string? Text(ReadOnlySpan<byte> name) => At(name) ? Pass(_reader.GetString()) : null;

    /// <summary>Reads a text that repeats.</summary>
    public string? RepeatedText(ReadOnlySpan<byte> name) => At(name) ? Pass(InternedText.Read(ref _reader)) : null;

    public int? Int32(ReadOnlySpan<byte> name) => At(name) ? Pass(_reader.GetInt32()) : null;

    public long? Int64(ReadOnlySpan<byte> name) => At(name) ? Pass(_reader.GetInt64()) : null;

    public double? Double(ReadOnlySpan<byte> name) => At(name) ? Pass(_reader.GetDouble()) : null;

    public bool? Boolean(ReadOnlySpan<byte> name) => At(name) ? Pass(_reader.GetBoolean()) : null;

    public DateTimeOffset? Time(ReadOnlySpan<byte> name) => At(name) ? Pass(_reader.GetDateTimeOffset()) : null;

    /// <summary>Reads a nested object.</summary>
    public T? Object<T>(ReadOnlySpan<byte> name, ReadObject<T> read)
        where T : class =>
        At(name) ? Pass(read(ref _reader)) : null;

    /// <exception cref="JsonException">The field is missing.</exception>
    public static T Required<T>(T? value)
        where T : class =>
        value ?? throw new JsonException("A field is missing.");

    /// <exception cref="JsonException">The field is missing.</exception>
    public static T Required<T>(T? value)
        where T : struct =>
        value ?? throw new JsonException("A field is missing.");

    /// <summary>Moves a reader to the end of the object.</summary>
    /// <exception cref="JsonException">The object has more fields than were asked for, or they stand in another order.</exception>
    public readonly void End(ref Utf8JsonReader reader)
    {
        if (_reader.TokenType != JsonTokenType.EndObject)
            throw new JsonException("A field is unknown, or stands in the wrong place.");
        reader = _reader;
    }

    private bool At(ReadOnlySpan<byte> name)
    {
        if (_reader.TokenType != JsonTokenType.PropertyName || !_reader.ValueTextEquals(name))
            return false;
        _reader.Read();
        return true;
    }

    private T Pass<T>(T value)
    {
        _reader.Read();
        return value;
    }
}

/// <summary>Reads an object; the reader stands at its beginning, and at its end afterwards.</summary>
internal delegate T ReadObject<T>(ref Utf8JsonReader reader);
