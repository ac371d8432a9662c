using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.World.LastMile;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>A misspelt field or parameter is refused, wherever it stands, and the right one is told.</summary>
public sealed class UnknownFieldTests : IAsyncLifetime
{
    private const string Odd = "reciverNam";
    private static readonly JsonNode Contract = JsonNode.Parse(ControlFiles.Contract)!;
    private readonly ControlClient _client = new();

    // Uploads are no JSON, and what stops a universe comes with a test of its own.
    public static TheoryData<string> Operations() =>
        new(new ControlContract().Operations.Where(operation =>
            !operation.EndsWith("/import", StringComparison.Ordinal) && !operation.EndsWith("/logo", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_refuses_a_parameter_that_it_does_not_know(string operation)
    {
        await PrepareAsync();
        var (method, path) = Filled(operation);

        var problem = await _client.SendAsync(method, $"{path}?{Odd}=1", null, 400);

        Assert.Equal([Odd], Paths(problem));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_that_takes_a_body_refuses_a_field_that_it_does_not_know(string operation)
    {
        if (operation.StartsWith("GET", StringComparison.Ordinal))
            return;
        await PrepareAsync();
        var (method, path) = Filled(operation);
        var schema = Contract["paths"]![operation.Split(' ')[1]]![operation.Split(' ')[0].ToLowerInvariant()]!
            ["requestBody"]?["content"]?["application/json"]?["schema"];
        var body = schema is null ? new JsonObject() : Sample(schema).AsObject();
        body[Odd] = 1;
        Correct(body);
        if (operation.EndsWith("/reassign", StringComparison.Ordinal))
            body["driver"] = "ana";
        if (operation.Contains("/chats/", StringComparison.Ordinal))
            body["userId"] = 1;
        if (operation.EndsWith("/messages", StringComparison.Ordinal))
            body["text"] = "x";
        var before = _client.Emulator.GetOrCreateUniverse(ControlClient.Universe).LastSequence;

        var problem = await _client.SendAsync(method, path, body.ToJsonString(), 400);

        Assert.Equal([$"$.{Odd}"], Paths(problem));
        var message = (string)problem!["errors"]![0]!["message"]!;
        Assert.Contains(schema is null ? "takes none" : "Nearest: ", message, StringComparison.Ordinal);
        Assert.Equal(before, _client.Emulator.GetOrCreateUniverse(ControlClient.Universe).LastSequence); // nothing was done
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_keeps_the_limits_that_the_contract_gives_its_fields(string operation)
    {
        var schema = Contract["paths"]![operation.Split(' ')[1]]![operation.Split(' ')[0].ToLowerInvariant()]!
            ["requestBody"]?["content"]?["application/json"]?["schema"];
        if (schema is null)
            return;
        await PrepareAsync();
        var (method, path) = Filled(operation);
        foreach (var (name, value) in Properties(schema).SelectMany(property => Beyond(property.Value!).Select(value => (property.Key, value))))
        {
            var body = Sample(schema).AsObject();
            Correct(body);
            body[name] = value;
            Assert.Contains($"$.{name}", Paths(await _client.SendAsync(method, path, body.ToJsonString(), 400)));
        }
    }

    [Fact]
    public async Task Every_object_inside_a_body_refuses_it_too()
    {
        await PrepareAsync();
        foreach (var (path, text) in Nested())
        {
            var whole = JsonNode.Parse(text)!.AsObject();
            foreach (var (place, inner) in Objects(whole, "$").Skip(1))
            {
                inner["adress"] = "x";
                Assert.Equal([$"{place}.adress"], Paths(await _client.PostAsync(path, whole.ToJsonString(), 400)));
                inner.Remove("adress");
            }
        }
    }

    [Theory]
    [InlineData("reciverName", "receiverName")]
    [InlineData("RECEIVER_NAME", "receiverName")]
    [InlineData("picture", "pictures")]
    public async Task The_nearest_name_is_told(string sent, string meant)
    {
        await _client.OpenAsync(services: 1);
        var problem = await _client.PostAsync(ControlClient.In("services/1/deliver"), $$"""{"{{sent}}":"Bia"}""", 400);
        Assert.Equal(
            $"is not a field of this request. Nearest: {meant}.", (string)Assert.Single(problem!["errors"]!.AsArray())!["message"]!);
    }

    [Fact]
    public async Task Where_the_move_is_misspelt_only_that_is_told()
    {
        await PrepareAsync();
        await _client.ShouldFaultAsync(
            ControlClient.In("services/1/execute"), """{"move":"Delivr","receiverName":"Bia"}""", "$.move");
    }

    [Fact]
    public async Task Names_are_found_in_any_case_still()
    {
        await _client.OpenAsync(services: 1);
        await _client.PostAsync(ControlClient.In("services/1/execute"), """{"MOVE":"Cancel","Reason":"x"}""");
    }

    [Fact]
    public async Task Names_without_end_cost_little()
    {
        await PrepareAsync();
        var names = string.Join(',', Enumerable.Range(0, 2_000).Select(n => $"\"{n}{new string('x', 5_000)}\":1"));
        var answer = await _client.PostAsync("_emulator/clock/advance", $$"""{"by":"00:00:01",{{names}}}""", 400);
        Assert.Equal(101, answer!["errors"]!.AsArray().Count);
        Assert.InRange(answer.ToJsonString().Length, 1, 30_000);
    }

    [Fact]
    public async Task The_Tracking_API_stays_as_lenient_as_the_real_one()
    {
        await _client.LoginAsync();
        var service = JsonNode.Parse(ControlClient.Service())!;
        service[Odd] = "x";
        service["shipperCustomer"]![Odd] = "x";
        await _client.PostAsync($"receiver/services?{Odd}=1", new JsonArray(service).ToJsonString());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async Task PrepareAsync()
    {
        await _client.OpenAsync(services: 1);
        await _client.PostAsync(ControlClient.In("routes"), """{"driver":"ana","date":"2026-11-24","services":[1]}""", 201);
        await _client.PostAsync(ControlClient.In("account/users"), """{"name":"Ana","email":"ana@loja.example","groups":["RestApi"]}""", 201);
    }

    private static (HttpMethod Method, string Path) Filled(string operation)
    {
        var parts = operation.Split(' ');
        return (new HttpMethod(parts[0]), parts[1].Replace("{universe}", ControlClient.Universe, StringComparison.Ordinal)
            .Replace("{idDeliveryService}", "1", StringComparison.Ordinal)
            .Replace("{idDeliveryServiceRoute}", "1", StringComparison.Ordinal)
            .Replace("{setting}/{id}", "users/1", StringComparison.Ordinal)
            .Replace("{setting}", "users", StringComparison.Ordinal)
            .Replace("{event}", "Delivered", StringComparison.Ordinal)
            .Replace("{channel}", "Email", StringComparison.Ordinal)
            .Replace("{link}", new RecipientLinks(0, ControlClient.Universe).Of(1), StringComparison.Ordinal)
            .Replace("{username}", "ana", StringComparison.Ordinal));
    }

    private static IEnumerable<(string Path, string Body)> Nested() =>
    [
        (ControlClient.In("services"), $$"""
            {"service": {{ControlClient.Service()}}, "timeline":[{"after":"00:30:00","move":"Fail","reason":"x"}]}
            """),
        (ControlClient.In("services/1/timeline"), """{"steps":[{"after":"00:30:00","move":"Start"},{"after":"00:30:00","move":"Deliver"}]}"""),
        ("_emulator/universes", """
            {"name":"u","autopilot":{"drivers":1},"users":[{"username":"a","password":"b"}],"appKeys":[{"appKey":"a","appToken":"b"}],
             "store":{"callsPerMinute":1,"autopilot":{}},"messages":{"failedShare":0}}
            """),
        (ControlClient.In("orders"), """
            {"items":[{"id":"1"}],"customer":{"firstName":"Bia"},"address":{"city":"Natal"},"marketing":{"source":"x"},
             "deliveries":[{"itemIndex":0,"selectedSla":"x","price":1}]}
            """),
        (ControlClient.In("orders/MKP-1/timeline"), """
            {"steps":[{"after":"00:30:00","move":"Invoice","invoice":{"invoiceNumber":"1","value":1}}]}
            """),
        (ControlClient.In("orders/MKP-1/invoice"), """
            {"invoiceNumber":"1","value":1,"shipment":{"trackingNumber":"1"},"items":[{"id":"1","quantity":1,"price":1}]}
            """),
        (ControlClient.In("hub/invoices"), """
            {"orderId":"1","invoice":{"number":"1"},"recipient":{"name":"Bia","address":{"city":"Natal"}},
             "sender":{"name":"x","address":{}},"carrierCompany":{"address":{}},
             "packages":[{"items":[{"id":"1","name":"x"}],"dimension":{"height":1}}]}
            """),
    ];

    private static IEnumerable<(string Path, JsonObject Object)> Objects(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.ToList().SelectMany(field => Objects(field.Value, $"{path}.{field.Key}")).Prepend((path, fields)),
        JsonArray items => items.ToList().SelectMany((item, index) => Objects(item, $"{path}[{index}]")),
        _ => [],
    };

    // What the contract requires, and nothing else.
    private static JsonNode Sample(JsonNode schema)
    {
        schema = Resolved(schema);
        if (schema["allOf"] is JsonArray all)
            return new JsonObject(all.SelectMany(part => Sample(part!).AsObject().ToList())
                .Select(field => KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        return (string)schema["type"]! switch
        {
            "object" => new JsonObject((schema["required"]?.AsArray() ?? []).Select(name => (string)name!)
                .Select(name => KeyValuePair.Create(name, (JsonNode?)Sample(schema["properties"]![name]!)))),
            "array" => new JsonArray(),
            "integer" or "number" => 1,
            _ => (JsonNode?)(schema["example"] ?? schema["enum"]?[0])?.DeepClone() ?? "x",
        };
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode schema)
    {
        schema = Resolved(schema);
        return schema["allOf"] is JsonArray all
            ? all.SelectMany(part => Properties(part!))
            : schema["properties"]?.AsObject() ?? [];
    }

    private static IEnumerable<JsonNode> Beyond(JsonNode property)
    {
        if (property["maxLength"] is { } longest)
            yield return new string('x', (int)longest + 1);
        if (property["minLength"] is { } shortest && (int)shortest > 0)
            yield return new string('x', (int)shortest - 1);
        if (property["maximum"] is { } maximum)
            yield return JsonNode.Parse(maximum.ToJsonString())!.GetValue<decimal>() + 1;
        if (property["minimum"] is { } minimum)
            yield return JsonNode.Parse(minimum.ToJsonString())!.GetValue<decimal>() - 1;
    }

    private static JsonNode Resolved(JsonNode schema) => (string?)schema["$ref"] is { } reference
        ? Resolved(reference[2..].Split('/').Aggregate(Contract, (found, part) => found[part]!))
        : schema["anyOf"] is JsonArray forms ? Resolved(forms[0]!) : schema; // the first form of a setting is a user

    private static void Correct(JsonObject body)
    {
        if (body.ContainsKey("service"))
            body["service"] = JsonNode.Parse(ControlClient.Service());
        if (body.ContainsKey("baseAddress"))
            body["baseAddress"] = "http://127.0.0.1:1/";
        if (body["address"] is JsonValue)
            body["address"] = "http://127.0.0.1:1/";
        if (body.ContainsKey("secret"))
            body["secret"] = "jabuticaba-madura";
        if (body.ContainsKey("reversed"))
            body["reversed"] = true;
        if (body.ContainsKey("date"))
            body["date"] = "2026-11-24";
        if (body.ContainsKey("time"))
            body["time"] = "2026-11-24";
        if (body.ContainsKey("day"))
            body["day"] = "2026-11-24";
        if (body.ContainsKey("email"))
            body["email"] = "bia@loja.example";
        if (body.ContainsKey("columns"))
            body["columns"] = new JsonObject();
        if (body.ContainsKey("period"))
            body["period"] = "Morning";
        if (body.ContainsKey("groups"))
            body["groups"] = new JsonArray("RestApi");
        if (body.ContainsKey("move"))
            body["move"] = "Start";
    }

    private static IEnumerable<string> Paths(JsonNode? problem) =>
        problem!["errors"]!.AsArray().Select(fault => (string)fault!["path"]!);
}
