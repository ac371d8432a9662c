using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Validation;

/// <summary>Holds what the SDK refuses against the contract: no more and no less.</summary>
public sealed class ContractRulesTests
{
    private const string Notify = "/{app_name}/v{app_version}/{account}/{workspace}/notify";
    private const string Track = "/{app_name}/v{app_version}/{account}/{workspace}/tracking";

    private static readonly HashSet<string> UnderstoodKeywords =
    [
        "type", "format", "description", "example", "properties", "required", "items", "allOf", "$ref",
        "minLength", "maxLength", "nullable",
    ];

    [Theory]
    [InlineData("/services", "post")]
    [InlineData("/services/routes", "post")]
    [InlineData("/services", "put")]
    [InlineData(Notify, "post")]
    [InlineData(Track, "post")]
    public async Task Every_rule_of_the_contract_is_kept_and_no_other(string path, string method)
    {
        var schema = RequestContract.Body(path, method);
        Assert.Empty(await FaultsAsync(path, method, RequestContract.Sample(schema)));

        var rules = 0;
        foreach (var (place, breach) in Breaches(schema, "$"))
        {
            var body = RequestContract.Sample(schema);
            Set(body, place, breach);
            Assert.Equal([place], await FaultsAsync(path, method, body));
            rules++;
        }

        Assert.InRange(rules, 1, 200);
    }

    [Theory]
    [InlineData("/services", "post")]
    [InlineData("/services/routes", "post")]
    public async Task Texts_as_long_as_the_contract_allows_are_sent_emoji_or_not(string path, string method)
    {
        var schema = RequestContract.Body(path, method);
        var body = RequestContract.Sample(schema);
        foreach (var (place, limit) in Limits(schema, "$"))
            Set(body, place, string.Concat(Enumerable.Repeat("🚚", limit)));

        Assert.Empty(await FaultsAsync(path, method, body));
    }

    private static IEnumerable<(string Place, JsonNode? Breach)> Breaches(JsonObject schema, string place)
    {
        schema = RequestContract.Resolve(schema);
        Assert.All(schema, keyword => Assert.Contains(keyword.Key, UnderstoodKeywords));
        if (schema["items"] is JsonObject items)
        {
            var missing = (string?)items["type"] == "string" ? [($"{place}[0]", (JsonNode?)null)] : Array.Empty<(string, JsonNode?)>();
            return missing.Concat(Breaches(items, $"{place}[0]"));
        }

        if (schema["properties"] is JsonObject properties)
        {
            // What is no reference in .NET cannot be left out of a model to begin with.
            var required = (schema["required"]?.AsArray() ?? [])
                .Select(name => name!.GetValue<string>())
                .Where(name => properties[name]!["format"] is null)
                .Where(name => (string?)RequestContract.Resolve(properties[name]!.AsObject())["type"] is not ("boolean" or "number"))
                .Where(name => !RequestContract.IsNullable(properties[name]!.AsObject()));
            return required.Select(name => ($"{place}.{name}", (JsonNode?)null))
                .Concat(properties.SelectMany(property => Breaches(property.Value!.AsObject(), $"{place}.{property.Key}")));
        }

        var breaches = new List<(string, JsonNode?)>();
        if ((int?)schema["maxLength"] is { } longest)
            breaches.Add((place, new string('x', longest + 1)));
        if ((int?)schema["minLength"] is > 0 and { } shortest)
            breaches.Add((place, new string('x', shortest - 1)));
        return breaches;
    }

    private static IEnumerable<(string Place, int Limit)> Limits(JsonObject schema, string place)
    {
        schema = RequestContract.Resolve(schema);
        if (schema["items"] is JsonObject items)
            return Limits(items, $"{place}[0]");
        if (schema["properties"] is JsonObject properties)
            return properties.SelectMany(property => Limits(property.Value!.AsObject(), $"{place}.{property.Key}"));
        return (int?)schema["maxLength"] is { } longest ? [(place, longest)] : [];
    }

    private static void Set(JsonNode body, string place, JsonNode? value)
    {
        var steps = place.Replace("[0]", ".[0]", StringComparison.Ordinal).Split('.')[1..];
        foreach (var step in steps[..^1])
            body = step == "[0]" ? body[0]! : body[step]!;
        if (steps[^1] == "[0]")
            body[0] = value;
        else
            body[steps[^1]] = value;
    }

    private static async Task<IEnumerable<string>> FaultsAsync(string path, string method, JsonNode body)
    {
        using var server = new ScriptedServer();
        using var tracking = server.Client();
        using var network = server.Network();
        var context = TrackingJsonContext.Default;
        try
        {
            await ((path, method) switch
            {
                ("/services", "post") => (Task)tracking.Services.CreateAsync(
                    body.Deserialize(context.IReadOnlyListDeliveryService)!),
                ("/services", "put") => tracking.Services.RemovePackingListsAsync(
                    body.Deserialize(context.IReadOnlyListPackingListKey)!),
                (Notify, _) => network.NotifyAsync(body.Deserialize(ShippingNetworkJsonContext.Default.NotifyRequest)!),
                (Track, _) => network.TrackAsync(body.AsArray().Select(item => (string)item!["trackingNumber"]!)),
                _ => tracking.Routes.CreateAsync(body.Deserialize(context.IReadOnlyListRoutedDeliveryServices)!),
            });
            return [];
        }
        catch (VtexValidationException refusal)
        {
            return refusal.Faults.Select(fault => fault.Path);
        }
    }
}
