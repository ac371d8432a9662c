using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.Lifecycle;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Gives ids and statuses of services in rows of reports the names that they have in all other answers.</summary>
internal static class ReportRows
{
    private static readonly Type[] Rows = [typeof(ServiceReportRow), typeof(ScheduledServiceRow), typeof(MessageReportRow)];

    public static void Adapt(JsonTypeInfo type)
    {
        if (!Rows.Contains(type.Type))
            return;
        foreach (var property in type.Properties)
        {
            if (property.Name == "serviceId")
                property.Name = "idDeliveryService";
            if (property.PropertyType == typeof(ServiceStatus))
                property.CustomConverter = new StatusConverter();
        }
    }

    private sealed class StatusConverter : AnswerConverter<ServiceStatus>
    {
        public override void Write(Utf8JsonWriter writer, ServiceStatus value, JsonSerializerOptions options) => writer.WriteStringValue(value.Describe());
    }
}
