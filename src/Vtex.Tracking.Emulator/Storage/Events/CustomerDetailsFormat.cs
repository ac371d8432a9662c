using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>A customer as JSON. The order of the fields is part of the format.</summary>
internal sealed class CustomerDetailsFormat : JsonConverter<CustomerDetails>
{
    public static CustomerDetails Read(ref Utf8JsonReader reader)
    {
        var fields = new FieldReader(reader);
        var value = new CustomerDetails
        {
            LegalType = FieldReader.Required(fields.Word("legalType"u8)),
            ExternalId = fields.Text("externalId"u8),
            FirstName = fields.Word("firstName"u8),
            LastName = fields.Text("lastName"u8),
            Cpf = fields.Text("cpf"u8),
            CompanyName = fields.Text("companyName"u8),
            Cnpj = fields.Text("cnpj"u8),
            Email = fields.Text("email"u8),
            PhoneAreaCode = fields.Word("phoneAreaCode"u8),
            PhoneNumber = fields.Text("phoneNumber"u8),
            Street = FieldReader.Required(fields.Text("street"u8)),
            Number = fields.Word("number"u8),
            Complement = fields.Word("complement"u8),
            Neighborhood = fields.Word("neighborhood"u8),
            City = fields.Word("city"u8),
            PostalCode = FieldReader.Required(fields.Text("postalCode"u8)),
            State = fields.Word("state"u8),
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
