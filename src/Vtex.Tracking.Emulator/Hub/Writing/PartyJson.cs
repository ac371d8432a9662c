using System.Text.Json;
using Vtex.Tracking.Emulator.World.Brazil;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes senders, carriers and recipients.</summary>
internal static class PartyJson
{
    public static void WriteCompany(Utf8JsonWriter json, string name, HubCompany company)
    {
        json.WriteStartObject(name);
        json.WriteString("cnpj", company.Cnpj);
        json.WriteString("fantasyName", company.FantasyName);
        json.WriteString("stateRegistration", company.StateRegistration);
        json.WriteString("id", company.Id ?? company.FantasyName);
        json.WriteString("name", company.Name);
        WriteAddress(json, company.Address);
        json.WriteString("email", company.Email);
        json.WriteString("phone", company.Phone);
        json.WriteEndObject();
    }

    public static void WriteRecipient(Utf8JsonWriter json, HubRecipient recipient)
    {
        json.WriteStartObject("recipient");
        json.WriteString("cpf", recipient.Cpf);
        json.WriteString("id", recipient.Id);
        json.WriteString("name", recipient.Name);
        WriteAddress(json, recipient.Address);
        json.WriteString("email", recipient.Email);
        json.WriteString("phone", recipient.Phone);
        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, HubAddress address)
    {
        json.WriteStartObject("address");
        json.WriteString("postalCode", address.PostalCode);
        WriteNamed(json, "country", "BRA", "Brasil");
        WriteNamed(json, "subregion1", address.State, BrazilianStates.NameOf(address.State) ?? address.State);
        WriteNamed(json, "subregion2", address.City, address.City);
        WriteNamed(json, "subregion3", address.Neighborhood, address.Neighborhood);
        json.WriteString("street", address.Street);
        json.WriteString("number", address.Number);
        json.WriteString("complement", address.Complement);
        WriteLocation(json, address);
        json.WriteEndObject();
    }

    private static void WriteNamed(Utf8JsonWriter json, string field, string code, string name)
    {
        json.WriteStartObject(field);
        json.WriteString("code", code);
        json.WriteString("name", name);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, HubAddress address)
    {
        if (address is not { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteNull("location");
            return;
        }

        json.WriteStartObject("location");
        json.WriteNumber("lat", latitude);
        json.WriteNumber("lng", longitude);
        json.WriteEndObject();
    }
}
