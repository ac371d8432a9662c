using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Reading;

/// <summary>Holds what is refused against the contract: no more and no less.</summary>
public sealed class ContractRulesTests
{
    private static readonly HashSet<string> UnderstoodKeywords =
        ["type", "format", "nullable", "description", "example", "properties", "required", "items", "allOf", "$ref"];

    /// <summary>May be missing (chosen): the guides' form names the ids in packages, and the account in the path alone.</summary>
    private static readonly string[] MayLack = ["packageIds", "account"];

    private readonly VtexCarrierAppHandler _handler = new(new ScriptedCarrier(), new CarrierAppOptions { AllowAnonymous = true });

    [Fact]
    public async Task Every_rule_of_a_notify_is_kept_and_no_other()
    {
        var schema = ShippingContract.Schema("NotifyRequest");
        Assert.Empty(await FaultsAsync(ShippingContract.Sample(schema)));

        var rules = 0;
        foreach (var rule in Rules(schema, "$"))
        {
            Assert.Equal(rule.Required ? [rule.Path] : [], await FaultsAsync(Without(rule.Path)));
            Assert.Equal(rule.Required && !rule.Nullable ? [rule.Path] : [], await FaultsAsync(Changed(rule.Path, null)));
            Assert.Equal([rule.Path], await FaultsAsync(Changed(rule.Path, rule.OtherKind)));
            rules++;
        }

        Assert.InRange(rules, 100, 200);

        JsonNode Changed(string path, JsonNode? value)
        {
            var body = ShippingContract.Sample(schema);
            JsonPlace.Set(body, path, value);
            return body;
        }

        JsonNode Without(string path)
        {
            var body = ShippingContract.Sample(schema);
            JsonPlace.Remove(body, path);
            return body;
        }
    }

    private static IEnumerable<Rule> Rules(JsonObject schema, string path)
    {
        schema = ShippingContract.Resolve(schema);
        Assert.All(schema, keyword => Assert.Contains(keyword.Key, UnderstoodKeywords));
        if (schema["items"] is JsonObject items)
            return Rules(items, path + "[0]");
        if (schema["properties"] is not JsonObject properties)
            return [];
        var required = (schema["required"]?.AsArray() ?? []).Select(name => (string)name!).ToList();
        return properties.SelectMany(property => Rules(property.Value!.AsObject(), $"{path}.{property.Key}").Prepend(new Rule(
            $"{path}.{property.Key}",
            required.Contains(property.Key) && !MayLack.Contains(property.Key),
            ShippingContract.Resolve(property.Value!.AsObject()) is var resolved && (bool?)resolved["nullable"] == true,
            (string)resolved["type"]! == "array" ? JsonValue.Create(true) : new JsonArray())));
    }

    private async Task<IEnumerable<string>> FaultsAsync(JsonNode body)
    {
        var answer = await BareHandler.RunAsync(_handler.NotifyAsync, Encoding.UTF8.GetBytes(body.ToJsonString()));
        Assert.Equal(answer.Faults.Count == 0 ? 200 : 400, answer.Status);
        return answer.Faults.Select(fault => fault.Path);
    }

    private sealed record Rule(string Path, bool Required, bool Nullable, JsonNode OtherKind);
}
