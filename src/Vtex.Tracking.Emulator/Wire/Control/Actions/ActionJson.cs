using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the fields of an action on a service, as <see cref="ActionReader"/> reads them.</summary>
internal static class ActionJson
{
    // The log has the same fields, except that a status is not named as in answers there.
    private static readonly JsonSerializerOptions Options = new(EventJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = EventJsonContext.Default,
        Converters = { new StatusConverter() },
    };

    public static void WriteFields(Utf8JsonWriter json, ServiceAction action)
    {
        json.WriteString("move", action.Move.ToString());
        switch (action)
        {
            case PutOnRoute put: json.WriteNumber("idDeliveryServiceRoute", put.RouteId); break;
            case Deliver deliver: WriteFieldsOf(json, deliver.Receipt); break;
            case Fail fail: WriteFieldsOf(json, fail.Failure); break;
            case EditService edit: WriteFieldsOf(json, edit.Edit); break;
            default: WriteFieldsOf(json, action); break;
        }
    }

    private static void WriteFieldsOf(Utf8JsonWriter json, object details)
    {
        foreach (var field in JsonSerializer.SerializeToElement(details, details.GetType(), Options).EnumerateObject())
        {
            if (field.Value.ValueKind != JsonValueKind.Array || field.Value.GetArrayLength() > 0)
                field.WriteTo(json);
        }
    }

    private sealed class StatusConverter : JsonConverter<ServiceStatus>
    {
        public override ServiceStatus Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("Answers are written only.");

        public override void Write(Utf8JsonWriter writer, ServiceStatus value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.Describe());
    }
}
