using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Conformance;
using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>What the hub of a run sends.</summary>
public sealed class MessageTests
{
    private static readonly JsonNode Schemas = JsonNode.Parse(
        File.ReadAllText(Repository.PathOf("openapi", "vtex-shipping-network.openapi.json")))!["components"]!["schemas"]!;

    private static readonly HubMessages Messages = new(
        new ConformanceOptions { Carrier = new Uri("http://localhost/"), App = "app", AppVersion = "1" }, seed: 7);

    [Fact]
    public void Null_stands_wherever_the_contract_allows_it_and_nowhere_else()
    {
        var message = JsonNode.Parse(MessageForms.WithNulls(Messages.New(2)).Span)!;
        Assert.NotEmpty(NotNull(message, Schemas["NotifyRequest"]!, "$", isNullable: true));
        Assert.DoesNotContain(NotNull(message, Schemas["NotifyRequest"]!, "$", isNullable: true), place => place.Problem);
    }

    [Fact]
    public void Plain_messages_are_plain()
    {
        var body = MessageJson.Write(Messages.New(3)).Span;
        Assert.True(Ascii.IsValid(body));
        Assert.Equal(3, BrokenParcels.PackageIds(JsonNode.Parse(body)!).Count);
        Assert.False(Ascii.IsValid(MessageJson.Write(Messages.WithLetters()).Span));
    }

    [Fact]
    public void Five_hundred_packages_fit_into_the_megabyte_that_most_servers_take() =>
        Assert.InRange(MessageJson.Write(Messages.New(500)).Length, 500_000, 1_000_000);

    /// <summary>Each value of a message, and whether it is null against the contract, or not null though it may be.</summary>
    private static IEnumerable<(string Place, bool Problem)> NotNull(JsonNode? value, JsonNode schema, string place, bool isNullable)
    {
        schema = Resolve(schema, ref isNullable);
        yield return (place, place != "$" && value is null != isNullable);
        if (value is JsonArray items)
        {
            foreach (var found in items.SelectMany(item => NotNull(item, schema["items"]!, place + "[]", false)))
                yield return found;
        }

        if (value is not JsonObject fields)
            yield break;
        foreach (var (name, field) in fields)
        {
            foreach (var found in NotNull(field, schema["properties"]![name]!, $"{place}.{name}", false))
                yield return found;
        }
    }

    private static JsonNode Resolve(JsonNode schema, ref bool isNullable)
    {
        while (true)
        {
            isNullable |= (bool?)schema["nullable"] ?? false;
            var target = schema["allOf"]?[0]?["$ref"] ?? schema["$ref"];
            if (target is null)
                return schema;
            schema = Schemas[((string)target!).Split('/')[^1]]!;
        }
    }
}
