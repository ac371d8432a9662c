using System.Text.Json;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Writes the fields of an object for <see cref="FieldReader"/>; what is null is left out.</summary>
internal readonly ref struct FieldWriter(Utf8JsonWriter writer)
{
    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    public void Int32(ReadOnlySpan<byte> name, int? value)
    {
        if (value is { } known)
            writer.WriteNumber(name, known);
    }

    public void Double(ReadOnlySpan<byte> name, double? value)
    {
        if (value is { } known)
            writer.WriteNumber(name, known);
    }

    public void Boolean(ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } known)
            writer.WriteBoolean(name, known);
    }

    public void Time(ReadOnlySpan<byte> name, DateTimeOffset? value)
    {
        if (value is { } known)
            writer.WriteString(name, known);
    }

    public void Object<T>(ReadOnlySpan<byte> name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is null)
            return;
        writer.WritePropertyName(name);
        write(writer, value);
    }
}
