using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the driver of a service, "carrier" in the API.</summary>
internal static class DriverJson
{
    public static void Write(Utf8JsonWriter json, DriverProfile driver)
    {
        var details = driver.Details;
        json.WriteStartObject("carrier");
        json.WriteString("username", details.Username);
        json.WriteText("firstName", details.FirstName);
        json.WriteText("lastName", details.LastName);
        json.WriteText("cpf", details.Cpf);
        json.WriteText("rg", details.Rg);
        json.WriteText("email", details.Email);
        json.WriteText("mobileAreaCode", details.MobileAreaCode);
        json.WriteText("mobile", details.Mobile);
        json.WriteText("phoneAreaCode", details.PhoneAreaCode);
        json.WriteText("phone", details.Phone);
        json.WriteText("idExternalCarrier", details.ExternalId);
        json.WriteBoolean("isCarrierAppOnline", driver.Online);
        json.WriteTime("created", driver.Created);
        json.WriteEndObject();
    }
}
