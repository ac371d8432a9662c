using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Reading;

/// <summary>Whatever comes, the answer is 200 or tells what is wrong.</summary>
public sealed class MutationTests
{
    private const string Personal = "52998224725";

    private static readonly string[] Values =
    [
        "null", "true", "7", "-1.5", "2.0", "1e400", "99999999999999999999999999999999", "\"\"", "\"52998224725\"",
        "\"2031-13-45\"", "\"9999-12-31T23:59:59-03:00\"", "\"\\ud800\"", "\"\\ud83d\\ude9a\"", "[]", "{}", "[null]", "[[]]",
        "[{}]", "{\"id\":[]}", "{\"\":{}}",
    ];

    private readonly VtexCarrierAppHandler _handler = new(new ScriptedCarrier(), new CarrierAppOptions { AllowAnonymous = true });

    [Fact]
    public void A_notify_with_anything_in_any_place_is_answered_or_refused_with_its_places() =>
        Check(ShippingContract.NotifyExample(), handler => handler.NotifyAsync);

    [Fact]
    public void A_tracking_with_anything_in_any_place_is_answered_or_refused_with_its_places() => Check(
        JsonNode.Parse("""[{"trackingNumber":"A"},{"trackingNumber":"B"}]""")!, handler => handler.TrackAsync);

    [Fact]
    public void Damaged_bytes_are_answered_or_refused()
    {
        var whole = Encoding.UTF8.GetBytes(ShippingContract.NotifyExample().ToJsonString());
        var damage = Gen.Choose(0, whole.Length - 1).Zip(Gen.Choose(0, 255)).ListOf();
        Prop.ForAll(damage.ToArbitrary(), Gen.Choose(0, whole.Length).ToArbitrary(), (bytes, length) =>
        {
            var body = whole.ToArray();
            foreach (var (index, value) in bytes)
                body[index] = (byte)value;
            var answer = Run(_handler.NotifyAsync, body[..(length % 3 == 0 ? length : whole.Length)]);
            Assert.InRange(answer.Status, 200, 499);
        }).QuickCheckThrowOnFailure();
    }

    private void Check(JsonNode whole, Func<VtexCarrierAppHandler, Func<Microsoft.AspNetCore.Http.HttpContext, Task>> call)
    {
        var places = Places(whole, "$").ToArray();
        var change = Gen.Elements(places).Zip(Gen.Elements(Values));
        Prop.ForAll(change.NonEmptyListOf().ToArbitrary(), changes =>
        {
            var body = Changed(whole, changes.Take(5));
            var answer = Run(call(_handler), Encoding.UTF8.GetBytes(body));
            Assert.True(answer.Status is 200 or 400, $"{answer.Status}: {body}");
            if (answer.Status == 400)
                AssertTeaches(answer, body);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    private static void AssertTeaches(Answer answer, string body)
    {
        Assert.NotEmpty(answer.Faults);
        Assert.Empty(ShippingContract.ViolationsOf(answer.Text, "Problem"));
        Assert.DoesNotContain(Personal, answer.Text, StringComparison.Ordinal);
        // JsonNode cannot hold half a pair; what stands there does not matter for places.
        var sent = JsonNode.Parse(body.Replace("\\ud800", "?", StringComparison.Ordinal));
        Assert.All(answer.Faults, fault => Assert.True(
            JsonPlace.Exists(sent, fault.Path)
            || (fault.Message.StartsWith("is missing", StringComparison.Ordinal)
                && JsonPlace.Exists(sent, JsonPlace.Parent(fault.Path))),
            $"{fault} is nowhere in {body}"));
        Assert.Equal(answer.Faults.Count, answer.Faults.Select(fault => fault.Path).Distinct().Count());
    }

    /// <summary>The text with the values in their places; of two changes, one within the other, the first holds.</summary>
    private static string Changed(JsonNode whole, IEnumerable<(string Place, string Value)> changes)
    {
        var body = whole.DeepClone();
        var values = new List<string>();
        foreach (var (place, value) in changes)
        {
            if (place == "$")
                return value;
            if (!JsonPlace.Exists(body, place))
                continue;
            // A mark for now: not all values can be held by a JsonNode.
            JsonPlace.Set(body, place, $"«{values.Count}»");
            values.Add(value);
        }

        var text = body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        return values.Select((value, index) => (value, index)).Aggregate(
            text, (json, change) => json.Replace($"\"«{change.index}»\"", change.value, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Places(JsonNode? node, string path) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Places(field.Value, $"{path}.{field.Key}")).Prepend(path),
        JsonArray items => items.SelectMany((item, index) => Places(item, $"{path}[{index}]")).Prepend(path),
        _ => [path],
    };

    private static Answer Run(Func<Microsoft.AspNetCore.Http.HttpContext, Task> handle, byte[] body) =>
        BareHandler.RunAsync(handle, body).GetAwaiter().GetResult();
}
