using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the recipient of a service.</summary>
internal static class CustomerJson
{
    public static void Write(Utf8JsonWriter json, Customer customer)
    {
        var details = customer.Details;
        json.WriteStartObject("shipperCustomer");
        json.WriteNumber("idShipperCustomer", customer.Id);
        json.WriteText("idExternalShipperCustomer", details.ExternalId);
        json.WriteDescription("legalType", details.LegalType);
        json.WriteText("firstName", details.FirstName);
        json.WriteText("lastName", details.LastName);
        json.WriteText("cpf", details.Cpf);
        json.WriteText("companyName", details.CompanyName);
        json.WriteText("cnpj", details.Cnpj);
        json.WriteText("email", details.Email);
        json.WriteText("phoneAreaCode", details.PhoneAreaCode);
        json.WriteText("phoneNumber", details.PhoneNumber);
        AddressJson.WriteStreet(json, details);
        AddressJson.WriteStateAndCountry(json, details.State);
        json.WriteTime("created", customer.Created);
        json.WriteEndObject();
    }
}
