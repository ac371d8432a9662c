using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>Where the API answers what was sent to it, and whether it answers the same.</summary>
internal static class Echo
{
    private static readonly string[] Address =
        ["addressStreet", "addressNumber", "addressComplement", "addressNeighborhood", "addressCity", "postalCode"];

    private static readonly string[] Customer =
    [
        .. Address, "email", "firstName", "lastName", "cpf", "companyName", "cnpj",
        "phoneAreaCode", "phoneNumber", "idExternalShipperCustomer",
    ];

    private static readonly string[] Carrier =
    [
        "username", "firstName", "lastName", "cpf", "email", "mobileAreaCode", "mobile",
        "phoneAreaCode", "phone", "idExternalCarrier", "rg",
    ];

    private static readonly string[] Same =
    [
        "invoiceOrderOfService", "invoiceOrderOfServiceSerie", "description", "sender",
        "orderNumber", "cnpjcarrier", "cnpjbranch", "idExternal",
    ];

    /// <summary>Each property of a service that is answered, with the place of the answer.</summary>
    public static IReadOnlyList<(string Sent, string Answered)> OfService { get; } =
    [
        ("deliveryServiceType", "deliveryServiceType.description"),
        ("shipperCustomer.legalType", "shipperCustomer.legalType.description"),
        ("shipperCustomer.state", "shipperCustomer.state.code"),
        ("shipperCustomer.state", "state.code"),
        ("cnpjShipperPartner", "shipperPartner.cnpj"),
        ("cnpjbranch", "shipperBranch.cnpj"),
        ("cnpjcarrier", "shippingCompany.cnpj"),
        .. Same.Select(name => (name, name)),
        .. Customer.Select(name => ($"shipperCustomer.{name}", $"shipperCustomer.{name}")),
        .. Address.Select(name => ($"shipperCustomer.{name}", name)),
    ];

    /// <summary>Each property of a route that is answered, with the place of the answer.</summary>
    public static IReadOnlyList<(string Sent, string Answered)> OfRoute { get; } =
    [
        ("displacementType", "displacementType.description"),
        .. Carrier.Select(name => ($"carrier.{name}", $"carrier.{name}")),
    ];

    /// <summary>The same for the times of a route, which are answered in Brasília time, to the millisecond.</summary>
    public static IReadOnlyList<(string Sent, string Answered)> OfRouteTimes { get; } =
    [
        ("deliveryServiceDate", "deliveryServiceRouteItem.0.deliveryServiceRoute.deliveryServiceDate"),
        ("itinerantDate", "deliveryServiceRouteItem.0.deliveryServiceRoute.itinerantDate"),
    ];

    /// <param name="sent">What was sent.</param>
    /// <param name="answered">The service that was answered.</param>
    /// <param name="places">Which property is answered where.</param>
    /// <param name="expect">What becomes of a value on the way.</param>
    public static void Check(
        JsonNode sent,
        JsonElement answered,
        IEnumerable<(string Sent, string Answered)> places,
        Func<string?, string?> expect)
    {
        var answer = JsonSerializer.SerializeToNode(answered);
        foreach (var (sentAt, answeredAt) in places)
        {
            var (expected, actual) = (expect(TextAt(sent, sentAt)), TextAt(answer, answeredAt));
            Assert.True(expected == actual, $"{sentAt} was sent as '{expected}', {answeredAt} was answered as '{actual}'.");
        }
    }

    /// <summary>A time as it is answered: a plain date is its midnight in Brasília.</summary>
    public static string? ToBrasilia(string? sent)
    {
        if (sent is null)
            return null;
        var withTime = sent.Contains('T', StringComparison.Ordinal) ? sent : sent + "T00:00:00-03:00";
        var time = DateTimeOffset.Parse(withTime, CultureInfo.InvariantCulture);
        return time.ToOffset(TimeSpan.FromHours(-3)).ToString("yyyy-MM-dd'T'HH:mm:ss.fff", CultureInfo.InvariantCulture);
    }

    private static string? TextAt(JsonNode? node, string path)
    {
        foreach (var step in path.Split('.'))
            node = node is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)] : node?[step];
        return node?.GetValue<string>();
    }
}
