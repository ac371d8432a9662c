using Vtex.Tracking.Emulator.World.Customers;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the recipient of a service. The rules are those of the contract.</summary>
internal static class CustomerReader
{
    /// <param name="reader">The recipient.</param>
    /// <param name="externalId">The shipper's own id, where it stands beside the recipient.</param>
    /// <param name="faults">What is wrong.</param>
    public static CustomerDetails Read(ObjectReader reader, string? externalId, FaultList faults)
    {
        var customer = ReadFields(reader, externalId, faults);
        if (faults.Strict)
            StrictChecks.Check(customer, reader, faults);
        return customer;
    }

    private static CustomerDetails ReadFields(ObjectReader reader, string? externalId, FaultList faults) => new()
    {
        LegalType = ReadLegalType(reader, faults),
        ExternalId = reader.Text("idExternalShipperCustomer", max: 30) ?? externalId,
        FirstName = reader.Word("firstName", max: 100),
        LastName = reader.Word("lastName", max: 100),
        Cpf = reader.Text("cpf", max: 50),
        CompanyName = reader.Word("companyName", max: 150),
        Cnpj = reader.Text("cnpj", max: 50),
        Email = reader.Text("email", max: 254),
        PhoneAreaCode = reader.Word("phoneAreaCode", max: 3),
        PhoneNumber = reader.Text("phoneNumber", max: 12),
        Street = reader.RequiredWord("addressStreet", max: 150),
        Number = reader.Word("addressNumber", max: 50),
        Complement = reader.Text("addressComplement", max: 50),
        Neighborhood = reader.Word("addressNeighborhood", max: 150),
        City = reader.Word("addressCity", max: 100),
        PostalCode = reader.RequiredWord("postalCode", max: 9),
        State = reader.Word("state", max: 2, min: 2),
    };

    private static string ReadLegalType(ObjectReader reader, FaultList faults)
    {
        var legalType = reader.RequiredWord("legalType", max: 2, min: 2);
        if (legalType.Length == 2 && legalType.ToUpperInvariant() is not ("PF" or "PJ"))
            faults.Add(reader.PathOf("legalType"), "must be PF (a person) or PJ (a company).");
        return legalType;
    }
}
