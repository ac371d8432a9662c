using Vtex.Tracking.Emulator.World.Customers;

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
