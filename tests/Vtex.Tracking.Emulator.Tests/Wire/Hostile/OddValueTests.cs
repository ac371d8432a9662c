using System.Text.Json.Nodes;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests.Wire.Control;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>One odd value anywhere in a valid request is told by its own path, and by no other.</summary>
public sealed class OddValueTests
{
    private static readonly string[] Texts = ["\"\\ud800\"", "7", "true", "{}", "[]"];
    private static readonly string[] Spans = ["\"24:00:00\"", "\"6\"", "\"-01:00:00\"", "6", "\"amanhã\""];
    private static readonly string[] Times = ["\"2026-02-30\"", "\"amanhã\"", "\"9999-12-31\"", "20261121", "\"2026-11-21T14:30:60\""];
    private static readonly string[] Days = ["\"2026-02-30\"", "\"2026-11-21T00:00:00\"", "1"];
    private static readonly string[] Integers = ["1.5", "1e30", "\"1\"", "1e-30", "true", "[]"];
    private static readonly string[] Numbers = ["\"1\"", "1e400", "{}"];
    private static readonly string[] Truths = ["\"true\"", "0", "[]"];
    private static readonly string[] Words = ["\"Fly\"", "7", "\"\""];
    private static readonly string[] Objects = ["[]", "\"x\"", "3"];
    private static readonly string[] Arrays = ["{}", "\"x\"", "false"];

    // Each leaf is named for its kind by the value that it has in the valid request.
    public static TheoryData<string, string> Requests() => new()
    {
        { "receiver/services", $"[{Full}]" },
        {
            "receiver/services/routes", $$"""
            [{"deliveryServiceRoute":{"carrier":{"username":"ana","firstName":"x","idShipperBranch":1},"displacementType":"moto",
              "deliveryServiceDate":"2026-11-21","vehicle":{"registrationPlate":"x"},"itinerantDate":"2026-11-22T10:00:00Z",
              "addressStart":{"addressStreet":"x"} },"deliveryService":[{{Full}},[{{Full}}]]}]
            """
        },
        { "_emulator/clock/advance", """{"by":"06:00:00"}""" },
        { "_emulator/clock/set", """{"time":"2026-11-23T08:00:00-03:00"}""" },
        { "_emulator/clock/run", """{"speed":1.5}""" },
        {
            "_emulator/universes", """
            {"name":"u","seed":1,"startTime":"2026-03-02","strict":true,"serviceTime":"00:05:00",
             "autopilot":{"deliveredShare":0.5,"drivers":1,"mostAttempts":1},
             "users":[{"username":"a","password":"b"}],"appKeys":[{"appKey":"a","appToken":"b","transportationReadOnly":true}]}
            """
        },
        { "_emulator/universes/loja/fork", """{"name":"u","atSequence":1}""" },
        {
            "_emulator/universes/loja/services", $$"""
            {"service":{{Full}},"timeline":[{"after":"00:30:00","move":"Route","driver":"ana","displacementType":"moto"},
             {"after":"00:30:00","move":"Reschedule","day":"2026-11-24","period":"Morning"},{"after":"00:30:00","move":"Rate","rating":1}]}
            """
        },
        { "_emulator/universes/loja/services/1/deliver", """{"receiverName":"x","pictures":["x"]}""" },
        { "_emulator/universes/loja/services/1/fail", """{"reason":"x","description":"x","pictures":["x"]}""" },
        { "_emulator/universes/loja/services/1/timeline", """{"steps":[{"after":"01:00:00","move":"Cancel","reason":"x"}]}""" },
        { "_emulator/universes/loja/routes", """{"driver":"ana","date":"2026-11-24","displacementType":"moto","services":[1]}""" },
        { "_emulator/universes/loja/parcels", """{"packageId":"x","app":"x","orderId":"x","originPostalCode":"x"}""" },
        { "_emulator/universes/loja/holidays", """{"day":"2027-02-09"}""" },
        { "_emulator/universes/loja/justifications", """{"justification":"x"}""" },
        { "_emulator/universes/loja/hub/carriers", """{"name":"x","baseAddress":"http://127.0.0.1:1/","account":"x"}""" },
        {
            "_emulator/universes/loja/hub/invoices", """
            {"orderId":"x","created":"2026-11-21","email":"x","invoice":{"number":"x","value":1.5,"date":"2026-11-21"},
             "recipient":{"name":"x","address":{"city":"x","latitude":1.5}},"sender":{"cnpj":"x","address":{"state":"x"}},
             "packages":[{"id":"x","items":[{"id":"x","name":"x","quantity":1}],"dimension":{"height":1.5}}]}
            """
        },
    };

    private static string Full => """
        {"deliveryServiceType":"Entrega","invoiceOrderOfService":"x","latitude":1.5,"idShippingCompany":1,
         "packingListDateTime":"2026-11-21","deliveryServiceScheduling":{"shipperSchedulingDateTime":"2026-11-21","morningPeriod":true,"origin":1},
         "shipperCustomer":{"legalType":"PF","firstName":"x","addressStreet":"x","postalCode":"01305-000"} }
        """;

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task It_is_the_one_fault(string path, string valid)
    {
        await using var client = new ControlClient();
        await client.LoginAsync();
        await client.OpenServiceAsync();
        var whole = JsonNode.Parse(valid)!;
        var places = Places(whole, "$").ToArray();
        var change = Gen.Elements(places).SelectMany(place => Gen.Elements(place.Odd).Select(odd => (place.Path, Odd: odd)));
        foreach (var (place, odd) in change.Sample(10, 100))
        {
            var body = Changed(whole, place, odd);
            using var response = await client.SendAsync(HttpMethod.Post, path, body);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True((int)response.StatusCode == 400, $"{(int)response.StatusCode} {text}: {body}");
            var faults = JsonNode.Parse(text)!["errors"]!.AsArray().Select(fault => (string)fault!["path"]!).ToList();
            Assert.True(faults is [var only] && only == place, $"{string.Join(' ', faults)} instead of {place}: {body}");
        }
    }

    private static string Changed(JsonNode whole, string place, string odd)
    {
        if (place == "$")
            return odd;
        var body = whole.DeepClone();
        var steps = place.Replace("[", ".[", StringComparison.Ordinal).Split('.')[1..];
        var parent = steps[..^1].Aggregate(body, (node, step) => step[0] == '[' ? node[Index(step)]! : node[step]!);
        if (steps[^1][0] == '[')
            parent[Index(steps[^1])] = "«odd»";
        else
            parent[steps[^1]] = "«odd»";
        return body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
            .Replace("\"«odd»\"", odd, StringComparison.Ordinal);
    }

    private static int Index(string step) => int.Parse(step[1..^1], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<(string Path, string[] Odd)> Places(JsonNode? node, string path) => node switch
    {
        // A route may be one object, and a service of it one array: these have rules of their own.
        JsonObject fields => fields.SelectMany(field => Places(field.Value, $"{path}.{field.Key}"))
            .Prepend((path, path.Contains("deliveryService[", StringComparison.Ordinal) ? ["\"x\"", "3"] : Objects)),
        JsonArray items => items.SelectMany((item, index) => Places(item, $"{path}[{index}]"))
            .Prepend((path, path == "$" || path.Contains("deliveryService[", StringComparison.Ordinal) ? ["\"x\"", "3"] : Arrays)),
        _ => [(path, OddFor(node!, path))],
    };

    private static string[] OddFor(JsonNode leaf, string path) => leaf.ToJsonString() switch
    {
        "true" => Truths,
        "1" => Integers,
        "1.5" => Numbers,
        [_, _, _, ':', _, _, ':', ..] => Spans,
        [_, '2', '0', _, _, '-', ..] when path.EndsWith(".day", StringComparison.Ordinal) => Days,
        [_, '2', '0', _, _, '-', ..] => Times,
        _ when path.EndsWith(".move", StringComparison.Ordinal) || path.EndsWith(".period", StringComparison.Ordinal) => Words,
        _ => Texts,
    };
}
