using Vtex.Tracking.Emulator.World.Drivers;

namespace Vtex.Tracking.Emulator.Wire;

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
