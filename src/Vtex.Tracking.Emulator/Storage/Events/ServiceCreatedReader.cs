using System.Text.Json;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Reads the event of which a large log has most, several times faster than the serializer, which writes it: the fields
/// have the order of the types' properties, and that order is part of the format.
/// </summary>
internal static class ServiceCreatedReader
{
    public static ReadOnlySpan<byte> Beginning => "{\"kind\":\"ServiceCreated\","u8;

    /// <exception cref="JsonException">A field is missing, unknown, or in the wrong place.</exception>
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
        var details = FieldReader.Required(fields.Object("details"u8, ReadDetails));
        fields.End(ref reader);
        return new ServiceCreated(serviceId, customerId, details) { Sequence = sequence, At = at };
    }

    private static ServiceDetails ReadDetails(ref Utf8JsonReader reader)
    {
        var fields = new FieldReader(reader);
        var value = new ServiceDetails
        {
            Type = FieldReader.Required(fields.RepeatedText("type"u8)),
            Customer = FieldReader.Required(fields.Object("customer"u8, ReadCustomer)),
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
            Scheduling = fields.Object("scheduling"u8, ReadScheduling),
            PackingList = fields.RepeatedText("packingList"u8),
            PackingListTime = fields.Time("packingListTime"u8),
            IntegrationTime = fields.Time("integrationTime"u8),
        };
        fields.End(ref reader);
        return value;
    }

    private static CustomerDetails ReadCustomer(ref Utf8JsonReader reader)
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

    private static ServiceScheduling ReadScheduling(ref Utf8JsonReader reader)
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
}
