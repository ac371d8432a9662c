using System.Text.Json;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes the messages of the hub: the fields of the reference's schema, and those that only the guides show.</summary>
internal static class MessageJson
{
    public static ReadOnlyMemory<byte> WriteNotify(NotifyMessage message) => HubJson.Write(json =>
    {
        json.WriteStartObject();
        WriteAccount(json, message.Account, message.Order.Sender);
        json.WriteString("email", message.Order.Email);
        WriteDispatchOrder(json, message);
        json.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> WriteTracking(IReadOnlyList<string> numbers) => HubJson.Write(json =>
    {
        json.WriteStartArray();
        foreach (var number in numbers)
        {
            json.WriteStartObject();
            json.WriteString("trackingNumber", number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    private static void WriteAccount(Utf8JsonWriter json, string account, HubCompany sender)
    {
        var address = sender.Address;
        json.WriteStartObject("account");
        json.WriteString("name", sender.FantasyName);
        json.WriteString("accountName", account);
        json.WriteBoolean("isOperating", true);
        json.WriteNull("defaultUrl");
        json.WriteString("district", address.Neighborhood);
        json.WriteString("country", "Brasil");
        json.WriteString("complement", address.Complement);
        json.WriteString("companyName", sender.Name);
        json.WriteString("cnpj", sender.Cnpj);
        json.WriteString("city", address.City);
        json.WriteString("address", address.Street);
        json.WriteString("number", address.Number);
        json.WriteString("postalCode", address.PostalCode);
        json.WriteString("state", address.State);
        json.WriteString("telephone", sender.Phone);
        json.WriteString("tradingName", sender.FantasyName);
        json.WriteEndObject();
    }

    private static void WriteDispatchOrder(Utf8JsonWriter json, NotifyMessage message)
    {
        json.WriteStartObject("dispatchOrder");
        json.WriteString("id", message.Order.DispatchOrderId);
        json.WriteStartArray("packageIds");
        foreach (var package in message.Packages)
            json.WriteStringValue(package.Id);
        json.WriteEndArray();
        json.WriteStartArray("packages");
        foreach (var package in message.Packages)
            PackageJson.Write(json, package);
        json.WriteEndArray();
        PartyJson.WriteCompany(json, "sender", message.Order.Sender);
        PartyJson.WriteCompany(json, "carrier", message.Order.CarrierCompany);
        json.WriteEndObject();
    }
}
