using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.Reading;

/// <summary>Any odd value at any place of any answer: what stands beside it is read.</summary>
public sealed class OddNeighbourTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexShippingNetworkClient _network;

    public OddNeighbourTests() => _network = _server.Network();

    public static TheoryData<string> Values =>
    [
        "null", "true", "false", "0", "1", "-1", "1.5", "12.0", "1E2", "1e400", "-1e400", "1e-400", "99999999999999999999",
        "\"\"", "\" \"", "\"x\"", "\"a\\ud83d\"", "\"\\ude00\\ud83d\"", "\"\\u12\"", "\"\\x41\"", "\"a\nb\"", "\"1,2,3\"",
        "\"0000-00-00\"", "\"2026-02-30T10:00:00Z\"", "\"2026-11-20T24:00:00\"", "\"9999-12-31T23:59:59-14:00\"",
        "[]", "{}", "[[]]", "[{}]", "[null]", "[\"x\"]", "{\"0\":{}}", "{\"0\":1,\"x\":[]}", "{\"a\":{\"b\":[]}}", "{\"\\ud83d\":1}",
        "{\"events\":[]}", "NaN", "Infinity", "-Infinity", "undefined", "None", "True", "01", "+1", ".5", "1.", "0x10", "",
        Nested('[', ']', 70), Nested('[', ']', 20_000), "{\"a\":" + Nested('[', ']', 64) + "}", $"\"{new string('9', 3000)}\"", new string('9', 3000),
    ];

    public void Dispose()
    {
        _network.Dispose();
        _server.Dispose();
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Of_packages(string value)
    {
        const string Good = """{"events":[{"city":"Santos"}],"isDelivered":true}""";
        foreach (var package in new[]
        {
            value, $$"""{"events":{{value}} }""", $$"""{"events":[{{value}},{"city":"Rio"}]}""", $$"""{"events":[{"date":{{value}},"city":"Rio"}]}""",
            $$"""{"events":[{"description":{{value}},"city":"Rio"}]}""", $$"""{"events":[{"state":{{value}},"city":"Rio"}]}""",
            $$"""{"isDelivered":{{value}},"events":[{"city":"Rio"}]}""", $$"""{"hasReturnedToSender":{{value}},"events":[{"city":"Rio"}]}""",
            $$"""{"deliveredDate":{{value}},"events":[{"city":"Rio"}]}""", $$"""{"other":{{value}},"events":[{"city":"Rio"}]}""",
        })
        {
            _server.Answer(HttpStatusCode.OK, $$"""{"JAC1":{{Good}},"JAC2":{{package}},"JAC3":{{Good}} }""");

            var result = await _network.TrackAsync(["JAC1", "JAC2", "JAC3"]);

            Assert.Equal(("Santos", "Santos"), (Assert.Single(result.Packages["JAC1"].Events!).City, Assert.Single(result.Packages["JAC3"].Events!).City));
            if (package.Contains("\"Rio\"", StringComparison.Ordinal))
                Assert.Contains(result.Packages["JAC2"].Events!, happened => happened is { City: "Rio" });
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Of_notifications(string value)
    {
        const string Number = """{"tracking":{"number":"J2"} }""";
        foreach (var package in new[]
        {
            value, $$"""{"tracking":{{value}} }""", $$"""{"tracking":{"number":{{value}} } }""", $$"""{"tracking":{"url":{{value}},"number":"J1"} }""",
            $$"""{"notification":{{value}},"tracking":{"number":"J1"} }""", $$"""{"notification":{"id":{{value}} },"tracking":{"number":"J1"} }""",
            $$"""{"tracking":{"number":"J1","x":{{value}} },"y":{{value}} }""",
        })
        {
            _server.Answer(HttpStatusCode.OK, $$"""{"x":{{value}},"p-1":{{package}},"p-2":{{Number}} }""");

            var result = await _network.NotifyAsync(Carriers.Notification);

            Assert.Equal("J2", result.TrackingNumbers["p-2"]);
            if (package.Contains("\"J1\"", StringComparison.Ordinal))
                Assert.Equal("J1", result.TrackingNumbers["p-1"]);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Of_labels(string value)
    {
        const string Url = "https://labels.test/1.pdf";
        _server.Answer(HttpStatusCode.OK, $$"""{"x":{{value}},"url":"{{Url}}","y":[{{value}}]}""");
        Assert.Equal(Url, (await _network.Labels.CreateAsync("o-1")).Url.AbsoluteUri);

        _server.Answer(HttpStatusCode.OK, $$"""{"url":{{value}} }""");
        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _network.Labels.CreateAsync("o-1"));
        Assert.Equal((1, HttpStatusCode.OK), (exception.Attempts, exception.StatusCode));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Of_records(string value)
    {
        using var tracking = _server.Client();
        foreach (var field in new[]
        {
            "idDeliveryService", "created", "weight", "value", "invoiceOrderOfService", "deliveryAttempts", "shipper", "shipperCustomer", "deliveryServiceStatus",
            "deliveryServiceRoute", "pictures", "other",
        })
        {
            _server.Answer(
                HttpStatusCode.OK,
                $$"""{"x":{{value}},"pageSize":{{value}},"totalCount":{{value}},"data":[{"idDeliveryService":1},{"{{field}}":{{value}},"orderNumber":"o"},{{value}},{"idDeliveryService":3}]}""");

            var services = (await tracking.Services.GetPageAsync()).Data!;

            Assert.Equal((1, 3), (services[0].IdDeliveryService, services[^1].IdDeliveryService));
            Assert.Equal("o", services[1].OrderNumber);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Of_logins(string value)
    {
        foreach (var field in new[] { "created", "expiration", "message", "other" })
        {
            using var server = new ScriptedServer
            {
                Login = (_, _) => Task.FromResult(Answers.Json($$"""{"{{field}}":{{value}},"authenticated":true,"accessToken":"token-1"}""")),
            };
            using var tracking = server.Client();

            await tracking.Services.GetAsync(1);

            Assert.Equal("token-1", Assert.Single(server.Calls).Token);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Of_faults(string value)
    {
        using var tracking = _server.Client();
        foreach (var errors in new[]
        {
            $$"""[{"path":"a","message":"one"},{{value}},{"path":"b","message":"two","x":{{value}} },{"path":{{value}},"message":{{value}} }]""",
            $$"""{"a":["one"],"k":{{value}},"l":[{{value}}],"b":["two"]}""",
        })
        {
            _server.Answer(HttpStatusCode.BadRequest, $$"""{"title":{{value}},"errors":{{errors}} }""");

            var exception = await Assert.ThrowsAsync<VtexRequestRejectedException>(() => tracking.Services.CreateAsync(Samples.Service));

            Assert.Contains(new VtexRequestFault { Path = "a", Message = "one" }, exception.Faults);
            Assert.Contains(new VtexRequestFault { Path = "b", Message = "two" }, exception.Faults);
        }
    }

    private static string Nested(char open, char close, int depth) => new string(open, depth) + new string(close, depth);
}
