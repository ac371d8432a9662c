using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Customers;

namespace Vtex.Tracking.Emulator.Wire;

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
