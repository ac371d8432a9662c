using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>The wished times of a service as JSON. The order of the fields is part of the format.</summary>
internal sealed class ServiceSchedulingFormat : JsonConverter<ServiceScheduling>
{
    public static ServiceScheduling Read(ref Utf8JsonReader reader)
    {
        var fields = new FieldReader(reader);
        var value = new ServiceScheduling
        {
            CustomerTime = fields.Time("customerTime"u8),
            ShipperTime = fields.Time("shipperTime"u8),
            Morning = fields.Boolean("morning"u8),
            Afternoon = fields.Boolean("afternoon"u8),
            Night = fields.Boolean("night"u8),
            Origin = fields.Int32("origin"u8),
        };
        fields.End(ref reader);
        return value;
    }

    public static void Write(Utf8JsonWriter writer, ServiceScheduling value)
    {
        var fields = new FieldWriter(writer);
        writer.WriteStartObject();
        fields.Time("customerTime"u8, value.CustomerTime);
        fields.Time("shipperTime"u8, value.ShipperTime);
        fields.Boolean("morning"u8, value.Morning);
        fields.Boolean("afternoon"u8, value.Afternoon);
        fields.Boolean("night"u8, value.Night);
        fields.Int32("origin"u8, value.Origin);
        writer.WriteEndObject();
    }

    public override ServiceScheduling Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, ServiceScheduling value, JsonSerializerOptions options) => Write(writer, value);
}
