using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Customers;
using Vtex.Tracking.Emulator.World.Drivers;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the recipient of a service.</summary>
internal static class CustomerJson
{
    public static void Write(AnswerWriter answer, Customer customer)
    {
        var details = customer.Details;
        answer.StartObject("shipperCustomer");
        answer.Number("idShipperCustomer", customer.Id);
        answer.Text("idExternalShipperCustomer", details.ExternalId);
        answer.Description("legalType", details.LegalType);
        answer.Text("firstName", details.FirstName);
        answer.Text("lastName", details.LastName);
        answer.Text("cpf", details.Cpf);
        answer.Text("companyName", details.CompanyName);
        answer.Text("cnpj", details.Cnpj);
        answer.Text("email", details.Email);
        answer.Text("phoneAreaCode", details.PhoneAreaCode);
        answer.Text("phoneNumber", details.PhoneNumber);
        AddressJson.WriteStreet(answer, details);
        AddressJson.WriteStateAndCountry(answer, details.State);
        answer.Time("created", customer.Created);
        answer.EndObject();
    }
}

/// <summary>Writes the driver of a service, "carrier" in the API.</summary>
internal static class DriverJson
{
    public static void Write(AnswerWriter answer, DriverProfile driver)
    {
        var details = driver.Details;
        answer.StartObject("carrier");
        answer.Text("username", details.Username);
        answer.Text("firstName", details.FirstName);
        answer.Text("lastName", details.LastName);
        answer.Text("cpf", details.Cpf);
        answer.Text("rg", details.Rg);
        answer.Text("email", details.Email);
        answer.Text("mobileAreaCode", details.MobileAreaCode);
        answer.Text("mobile", details.Mobile);
        answer.Text("phoneAreaCode", details.PhoneAreaCode);
        answer.Text("phone", details.Phone);
        answer.Text("idExternalCarrier", details.ExternalId);
        answer.Boolean("isCarrierAppOnline", driver.Online);
        answer.Time("created", driver.Created);
        answer.EndObject();
    }
}

/// <summary>Writes the parts of an address, which the API repeats for the service and for its customer.</summary>
internal static class AddressJson
{
    public static void WriteStreet(AnswerWriter answer, CustomerDetails customer)
    {
        answer.Text("addressStreet", customer.Street);
        answer.Text("addressNumber", customer.Number);
        answer.Text("addressComplement", customer.Complement);
        answer.Text("addressNeighborhood", customer.Neighborhood);
        answer.Text("addressCity", customer.City);
        answer.Text("postalCode", customer.PostalCode);
    }

    public static void WriteStateAndCountry(AnswerWriter answer, string? state)
    {
        if (state is not null)
            WriteNamed(answer, "state", BrazilianStates.NameOf(state), state);
        WriteNamed(answer, "country", "Brasil", "BR");
    }

    private static void WriteNamed(AnswerWriter answer, string field, string? name, string code)
    {
        answer.StartObject(field);
        answer.Text("name", name);
        answer.Text("code", code);
        answer.EndObject();
    }
}
