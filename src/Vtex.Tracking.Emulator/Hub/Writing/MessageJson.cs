using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>
/// Writes the messages of the hub: the fields of the reference's schema, and those that only the guides show. Accents are
/// unescaped, times are in Brasília with their offset.
/// </summary>
internal static class MessageJson
{
    private static readonly JsonSerializerOptions Unescaped = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Notify(NotifyMessage message) => new()
    {
        ["account"] = Account(message.Account, message.Order.Sender),
        ["email"] = message.Order.Email,
        ["dispatchOrder"] = new JsonObject
        {
            ["id"] = message.Order.DispatchOrderId,
            ["packageIds"] = new JsonArray([.. message.Packages.Select(package => (JsonNode?)package.Id)]),
            ["packages"] = new JsonArray([.. message.Packages.Select(PackageJson.Of)]),
            ["sender"] = PartyJson.Company(message.Order.Sender),
            ["carrier"] = PartyJson.Company(message.Order.CarrierCompany),
        },
    };

    public static JsonArray Tracking(IReadOnlyList<string> numbers) =>
        new([.. numbers.Select(number => new JsonObject { ["trackingNumber"] = number })]);

    public static ReadOnlyMemory<byte> Write(NotifyMessage message) => Write(Notify(message));

    public static ReadOnlyMemory<byte> Write(JsonNode json) => JsonSerializer.SerializeToUtf8Bytes(json, Unescaped);

    /// <summary>Formats a time as ISO 8601 with −03:00 and up to seven digits of a second.</summary>
    public static string? Format(DateTimeOffset? time) => time is not { } known
        ? null
        : BrasiliaTime.Of(known).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'-03:00'", CultureInfo.InvariantCulture);

    private static JsonObject Account(string account, HubCompany sender) => new()
    {
        ["name"] = sender.FantasyName,
        ["accountName"] = account,
        ["isOperating"] = true,
        ["defaultUrl"] = null,
        ["district"] = sender.Address.Neighborhood,
        ["country"] = "Brasil",
        ["complement"] = sender.Address.Complement,
        ["companyName"] = sender.Name,
        ["cnpj"] = sender.Cnpj,
        ["city"] = sender.Address.City,
        ["address"] = sender.Address.Street,
        ["number"] = sender.Address.Number,
        ["postalCode"] = sender.Address.PostalCode,
        ["state"] = sender.Address.State,
        ["telephone"] = sender.Phone,
        ["tradingName"] = sender.FantasyName,
    };
}
