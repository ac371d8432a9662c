using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the parts of an address, which the API repeats for the service and for its customer.</summary>
internal static class AddressJson
{
    public static void WriteStreet(Utf8JsonWriter json, CustomerDetails customer)
    {
        json.WriteString("addressStreet", customer.Street);
        json.WriteText("addressNumber", customer.Number);
        json.WriteText("addressComplement", customer.Complement);
        json.WriteText("addressNeighborhood", customer.Neighborhood);
        json.WriteText("addressCity", customer.City);
        json.WriteString("postalCode", customer.PostalCode);
    }

    public static void WriteStateAndCountry(Utf8JsonWriter json, string? state)
    {
        if (state is not null)
            WriteNamed(json, "state", BrazilianStates.NameOf(state), state);
        WriteNamed(json, "country", "Brasil", "BR");
    }

    private static void WriteNamed(Utf8JsonWriter json, string field, string? name, string code)
    {
        json.WriteStartObject(field);
        json.WriteText("name", name);
        json.WriteString("code", code);
        json.WriteEndObject();
    }
}
