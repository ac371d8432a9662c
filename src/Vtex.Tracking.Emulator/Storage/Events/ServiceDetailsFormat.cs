using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>What a shipper posted, as JSON. The order of the fields is part of the format.</summary>
internal sealed class ServiceDetailsFormat : JsonConverter<ServiceDetails>
{
    public static ServiceDetails Read(ref Utf8JsonReader reader)
    {
        var fields = new FieldReader(reader);
        var value = new ServiceDetails
        {
            Type = FieldReader.Required(fields.Word("type"u8)),
            Customer = FieldReader.Required(fields.Object("customer"u8, CustomerDetailsFormat.Read)),
            Invoice = fields.Text("invoice"u8),
            InvoiceSerie = fields.Word("invoiceSerie"u8),
            OrderNumber = fields.Text("orderNumber"u8),
            Description = fields.Word("description"u8),
            Sender = fields.Word("sender"u8),
            HighLighter = fields.Word("highLighter"u8),
            PartnerCnpj = fields.Word("partnerCnpj"u8),
            CarrierCnpj = fields.Word("carrierCnpj"u8),
            BranchCnpj = fields.Word("branchCnpj"u8),
            ShippingCompanyId = fields.Int32("shippingCompanyId"u8),
            ExternalId = fields.Text("externalId"u8),
            Latitude = fields.Double("latitude"u8),
            Longitude = fields.Double("longitude"u8),
            Scheduling = fields.Object("scheduling"u8, ServiceSchedulingFormat.Read),
            PackingList = fields.Word("packingList"u8),
            PackingListTime = fields.Time("packingListTime"u8),
            IntegrationTime = fields.Time("integrationTime"u8),
        };
        fields.End(ref reader);
        return value;
    }

    public static void Write(Utf8JsonWriter writer, ServiceDetails value)
    {
        var fields = new FieldWriter(writer);
        writer.WriteStartObject();
        fields.Text("type"u8, value.Type);
        fields.Object("customer"u8, value.Customer, CustomerDetailsFormat.Write);
        fields.Text("invoice"u8, value.Invoice);
        fields.Text("invoiceSerie"u8, value.InvoiceSerie);
        fields.Text("orderNumber"u8, value.OrderNumber);
        fields.Text("description"u8, value.Description);
        fields.Text("sender"u8, value.Sender);
        fields.Text("highLighter"u8, value.HighLighter);
        fields.Text("partnerCnpj"u8, value.PartnerCnpj);
        fields.Text("carrierCnpj"u8, value.CarrierCnpj);
        fields.Text("branchCnpj"u8, value.BranchCnpj);
        fields.Int32("shippingCompanyId"u8, value.ShippingCompanyId);
        fields.Text("externalId"u8, value.ExternalId);
        fields.Double("latitude"u8, value.Latitude);
        fields.Double("longitude"u8, value.Longitude);
        fields.Object("scheduling"u8, value.Scheduling, ServiceSchedulingFormat.Write);
        fields.Text("packingList"u8, value.PackingList);
        fields.Time("packingListTime"u8, value.PackingListTime);
        fields.Time("integrationTime"u8, value.IntegrationTime);
        writer.WriteEndObject();
    }

    public override ServiceDetails Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, ServiceDetails value, JsonSerializerOptions options) => Write(writer, value);
}
