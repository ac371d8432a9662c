namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads who sends, carries and gets packages; what is left out has its default.</summary>
internal static class HubPartyReader
{
    private const int LongestText = 500;

    public static HubRecipient ReadRecipient(ObjectReader body)
    {
        var defaults = new HubRecipient();
        return new HubRecipient
        {
            Cpf = body.Text("cpf", LongestText),
            Id = body.Text("id", LongestText),
            Name = body.Text("name", LongestText) ?? defaults.Name,
            Email = body.Text("email", LongestText),
            Phone = body.Text("phone", LongestText),
            Address = ReadAddress(body),
        };
    }

    public static HubCompany ReadCompany(ObjectReader body, HubCompany defaults) => new()
    {
        Cnpj = body.Text("cnpj", LongestText) ?? defaults.Cnpj,
        Name = body.Text("name", LongestText) ?? defaults.Name,
        FantasyName = body.Text("fantasyName", LongestText) ?? defaults.FantasyName,
        StateRegistration = body.Text("stateRegistration", LongestText) ?? defaults.StateRegistration,
        Id = body.Text("id", LongestText) ?? defaults.Id,
        Email = body.Text("email", LongestText) ?? defaults.Email,
        Phone = body.Text("phone", LongestText),
        Address = ReadAddress(body),
    };

    private static HubAddress ReadAddress(ObjectReader party)
    {
        var defaults = new HubAddress();
        if (party.Object("address") is not { } body)
            return defaults;
        return new HubAddress
        {
            PostalCode = body.Text("postalCode", LongestText) ?? defaults.PostalCode,
            State = body.Text("state", LongestText) ?? defaults.State,
            City = body.Text("city", LongestText) ?? defaults.City,
            Neighborhood = body.Text("neighborhood", LongestText) ?? defaults.Neighborhood,
            Street = body.Text("street", LongestText) ?? defaults.Street,
            Number = body.Text("number", LongestText) ?? defaults.Number,
            Complement = body.Text("complement", LongestText),
            Latitude = body.Number("latitude"),
            Longitude = body.Number("longitude"),
        };
    }
}
