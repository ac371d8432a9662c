using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes senders, carriers and recipients.</summary>
internal static class PartyJson
{
    public static JsonObject Company(HubCompany company) => new()
    {
        ["cnpj"] = company.Cnpj,
        ["fantasyName"] = company.FantasyName,
        ["stateRegistration"] = company.StateRegistration,
        ["id"] = company.Id ?? company.FantasyName,
        ["name"] = company.Name,
        ["address"] = Address(company.Address),
        ["email"] = company.Email,
        ["phone"] = company.Phone,
    };

    public static JsonObject Recipient(HubRecipient recipient) => new()
    {
        ["cpf"] = recipient.Cpf,
        ["id"] = recipient.Id,
        ["name"] = recipient.Name,
        ["address"] = Address(recipient.Address),
        ["email"] = recipient.Email,
        ["phone"] = recipient.Phone,
    };

    private static JsonObject Address(HubAddress address) => new()
    {
        ["postalCode"] = address.PostalCode,
        ["country"] = Place("BRA", "Brasil"),
        ["subregion1"] = Place(address.State, BrazilianStates.NameOf(address.State) ?? address.State),
        ["subregion2"] = Place(address.City, address.City),
        ["subregion3"] = Place(address.Neighborhood, address.Neighborhood),
        ["street"] = address.Street,
        ["number"] = address.Number,
        ["complement"] = address.Complement,
        ["location"] = address is { Latitude: { } latitude, Longitude: { } longitude }
            ? new JsonObject { ["lat"] = latitude, ["lng"] = longitude }
            : null,
    };

    private static JsonObject Place(string code, string name) => new() { ["code"] = code, ["name"] = name };
}
