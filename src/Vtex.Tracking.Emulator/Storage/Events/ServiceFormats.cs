using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.Customers;
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
        fields.RepeatedText("kind"u8);
        var sequence = FieldReader.Required(fields.Int64("sequence"u8));
        var at = FieldReader.Required(fields.Time("at"u8));
        var serviceId = FieldReader.Required(fields.Int32("serviceId"u8));
        var customerId = FieldReader.Required(fields.Int32("customerId"u8));
        var details = FieldReader.Required(fields.Object("details"u8, ServiceDetailsFormat.Read));
        fields.End(ref reader);
        return new ServiceCreated(serviceId, customerId, details) { Sequence = sequence, At = at };
    }
}

/// <summary>Reads and writes the details of a service. The order of the fields is part of the format.</summary>
internal sealed class ServiceDetailsFormat : JsonConverter<ServiceDetails>
{
    public static ServiceDetails Read(ref Utf8JsonReader reader)
    {
        var fields = new FieldReader(reader);
        var value = new ServiceDetails
        {
            Type = FieldReader.Required(fields.RepeatedText("type"u8)),
            Customer = FieldReader.Required(fields.Object("customer"u8, CustomerDetailsFormat.Read)),
            Invoice = fields.Text("invoice"u8),
            InvoiceSerie = fields.RepeatedText("invoiceSerie"u8),
            OrderNumber = fields.Text("orderNumber"u8),
            Description = fields.RepeatedText("description"u8),
            Sender = fields.RepeatedText("sender"u8),
            HighLighter = fields.RepeatedText("highLighter"u8),
            PartnerCnpj = fields.RepeatedText("partnerCnpj"u8),
            CarrierCnpj = fields.RepeatedText("carrierCnpj"u8),
            BranchCnpj = fields.RepeatedText("branchCnpj"u8),
            ShippingCompanyId = fields.Int32("shippingCompanyId"u8),
            ExternalId = fields.Text("externalId"u8),
            Latitude = fields.Double("latitude"u8),
            Longitude = fields.Double("longitude"u8),
            Scheduling = fields.Object("scheduling"u8, ServiceSchedulingFormat.Read),
            PackingList = fields.RepeatedText("packingList"u8),
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

/// <summary>Reads and writes a customer. The order of the fields is part of the format.</summary>
internal sealed class CustomerDetailsFormat : JsonConverter<CustomerDetails>
{
    public static CustomerDetails Read(ref Utf8JsonReader reader)
    {
        var fields = new FieldReader(reader);
        var value = new CustomerDetails
        {
            LegalType = FieldReader.Required(fields.RepeatedText("legalType"u8)),
            ExternalId = fields.Text("externalId"u8),
            FirstName = fields.RepeatedText("firstName"u8),
            LastName = fields.Text("lastName"u8),
            Cpf = fields.Text("cpf"u8),
            CompanyName = fields.Text("companyName"u8),
            Cnpj = fields.Text("cnpj"u8),
            Email = fields.Text("email"u8),
            PhoneAreaCode = fields.RepeatedText("phoneAreaCode"u8),
            PhoneNumber = fields.Text("phoneNumber"u8),
            Street = FieldReader.Required(fields.Text("street"u8)),
            Number = fields.RepeatedText("number"u8),
            Complement = fields.RepeatedText("complement"u8),
            Neighborhood = fields.RepeatedText("neighborhood"u8),
            City = fields.RepeatedText("city"u8),
            PostalCode = FieldReader.Required(fields.Text("postalCode"u8)),
            State = fields.RepeatedText("state"u8),
        };
        fields.End(ref reader);
        return value;
    }

    public static void Write(Utf8JsonWriter writer, CustomerDetails value)
    {
        var fields = new FieldWriter(writer);
        writer.WriteStartObject();
        fields.Text("legalType"u8, value.LegalType);
        fields.Text("externalId"u8, value.ExternalId);
        fields.Text("firstName"u8, value.FirstName);
        fields.Text("lastName"u8, value.LastName);
        fields.Text("cpf"u8, value.Cpf);
        fields.Text("companyName"u8, value.CompanyName);
        fields.Text("cnpj"u8, value.Cnpj);
        fields.Text("email"u8, value.Email);
        fields.Text("phoneAreaCode"u8, value.PhoneAreaCode);
        fields.Text("phoneNumber"u8, value.PhoneNumber);
        fields.Text("street"u8, value.Street);
        fields.Text("number"u8, value.Number);
        fields.Text("complement"u8, value.Complement);
        fields.Text("neighborhood"u8, value.Neighborhood);
        fields.Text("city"u8, value.City);
        fields.Text("postalCode"u8, value.PostalCode);
        fields.Text("state"u8, value.State);
        writer.WriteEndObject();
    }

    public override CustomerDetails Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Read(ref reader);

    public override void Write(Utf8JsonWriter writer, CustomerDetails value, JsonSerializerOptions options) => Write(writer, value);
}

/// <summary>Reads and writes the requested times of a service. The order of the fields is part of the format.</summary>
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
