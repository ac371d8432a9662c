using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Reading;

/// <summary>One odd value anywhere in a valid request is told by its own path, and by no other.</summary>
public sealed class OddValueTests
{
    private static readonly (string Kind, string Json)[] Odd =
    [
        ("text", "\"\\ud800\""), ("text", "7"), ("text", "true"), ("text", "{}"), ("text", "[]"),
        ("time", "\"2031-13-45\""), ("time", "\"amanhã\""), ("time", "1e3"),
        ("number", "\"12\""), ("number", "1e400"), ("number", "[]"),
        ("integer", "1.5"), ("integer", "2147483648"), ("integer", "1e-30"), ("integer", "\"1\""),
        ("boolean", "\"true\""), ("boolean", "0"),
        ("object", "[]"), ("object", "\"x\""), ("object", "3"),
        ("array", "{}"), ("array", "\"x\""), ("array", "false"),
    ];

    private readonly VtexCarrierAppHandler _handler = new(new ScriptedCarrier(), new CarrierAppOptions { AllowAnonymous = true });

    [Fact]
    public void Of_a_notify() => Check(
        ShippingContract.Sample(ShippingContract.Schema("NotifyRequest")), ShippingContract.Schema("NotifyRequest"), _handler.NotifyAsync);

    [Fact]
    public void Of_a_tracking() => Check(
        new JsonArray(ShippingContract.Sample(ShippingContract.Schema("TrackingEventsRequest"))),
        new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = "#/components/schemas/TrackingEventsRequest" } },
        _handler.TrackAsync);

    private static void Check(JsonNode whole, JsonObject schema, Func<Microsoft.AspNetCore.Http.HttpContext, Task> handle)
    {
        Assert.Equal(200, Run(handle, whole.ToJsonString()).Status);
        var places = Places(whole, schema, "$").ToArray();
        var change = from place in Gen.Elements(places)
                     from odd in Gen.Elements(Odd.Where(value => value.Kind == place.Kind).ToArray())
                     select (place.Path, odd.Json);
        Prop.ForAll(change.ToArbitrary(), odd =>
        {
            var body = whole.DeepClone();
            if (odd.Path != "$")
                JsonPlace.Set(body, odd.Path, "mark");
            var text = odd.Path == "$" ? odd.Json : body.ToJsonString().Replace("\"mark\"", odd.Json, StringComparison.Ordinal);
            var answer = Run(handle, text);
            Assert.True(answer.Status == 400, $"{answer.Status} {answer.Text}: {text}");
            Assert.Equal([odd.Path], answer.Faults.Select(fault => fault.Path));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static IEnumerable<(string Path, string Kind)> Places(JsonNode? node, JsonObject schema, string path)
    {
        schema = ShippingContract.Resolve(schema);
        var kind = (string)schema["type"]! switch
        {
            "string" => schema["format"] is null ? "text" : "time",
            var type => type,
        };
        yield return (path, kind);
        var inner = node switch
        {
            JsonObject fields => fields.SelectMany(field => Places(
                field.Value, schema["properties"]![field.Key]!.AsObject(), $"{path}.{field.Key}")),
            JsonArray items => items.SelectMany((item, index) => Places(item, schema["items"]!.AsObject(), $"{path}[{index}]")),
            _ => [],
        };
        foreach (var place in inner)
            yield return place;
    }

    private static Answer Run(Func<Microsoft.AspNetCore.Http.HttpContext, Task> handle, string body) =>
        BareHandler.RunAsync(handle, Encoding.UTF8.GetBytes(body)).GetAwaiter().GetResult();
}
