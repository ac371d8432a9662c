using System.Text.Json;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>Reads the event of which there are most. It is written like all others; the order of its fields is fixed.</summary>
internal static class ServiceCreatedFormat
{
    public static ReadOnlySpan<byte> Beginning => "{\"kind\":\"ServiceCreated\","u8;

    /// <exception cref="JsonException">A field is missing, unknown, or stands in the wrong place.</exception>
    public static ServiceCreated Read(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        reader.Read();
        var fields = new FieldReader(reader);
        fields.Word("kind"u8);
        var sequence = FieldReader.Required(fields.Int64("sequence"u8));
        var at = FieldReader.Required(fields.Time("at"u8));
        var serviceId = FieldReader.Required(fields.Int32("serviceId"u8));
        var customerId = FieldReader.Required(fields.Int32("customerId"u8));
        var details = FieldReader.Required(fields.Object("details"u8, ServiceDetailsFormat.Read));
        fields.End(ref reader);
        return new ServiceCreated(serviceId, customerId, details) { Sequence = sequence, At = at };
    }
}
