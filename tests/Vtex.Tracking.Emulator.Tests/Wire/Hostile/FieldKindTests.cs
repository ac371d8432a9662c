using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class FieldKindTests
{
    private static readonly (FieldKind Kind, string Json)[] Values =
    [
        (FieldKind.Text, "\"x\""),
        (FieldKind.Number, "12"),
        (FieldKind.Number, "1e999"),
        (FieldKind.Number, "-0.5"),
        (FieldKind.Number, "123456789012345678901234567890"),
        (FieldKind.Boolean, "true"),
        (FieldKind.Object, "{}"),
        (FieldKind.Object, "{\"description\":\"x\"}"),
        (FieldKind.Array, "[]"),
        (FieldKind.Array, "[1]"),
    ];

    [Theory]
    [MemberData(nameof(FieldTable.All), MemberType = typeof(FieldTable))]
    public async Task A_value_of_another_kind_is_a_fault_of_its_field_alone(string operation, string path)
    {
        await using var api = await Api.LoggedInAsync();
        var rule = FieldTable.Find(operation, path);
        foreach (var (_, json) in Values.Where(value => !Fits(rule.Kind, value.Kind, value.Json)))
        {
            var element = FieldTable.Element(operation).With(path, JsonNode.Parse(json));
            var answer = await FieldTable.SendSecondAsync(api, operation, element);
            Assert.True(answer.Status == 400, $"{path} = {json}: {answer.Status} {answer.Text}");
            answer.ShouldFault($"$[1].{path}");
        }

        Assert.Equal(0, (await api.GetAsync("receiver/services")).TotalCount);
    }

    [Theory]
    [InlineData("1e999")]
    [InlineData("-1e999")]
    [InlineData("9999999999999999999999999999999999e9999999999")]
    public async Task A_number_beyond_all_numbers_is_refused(string number)
    {
        await using var api = await Api.LoggedInAsync();
        var service = SampleBody.Service().With("latitude", "@").ToJsonString().Replace("\"@\"", number, StringComparison.Ordinal);
        (await api.SendAsync(HttpMethod.Post, "receiver/services", $"[{service}]")).ShouldFault("$[0].latitude");
    }

    // Objects and arrays have tests of their own for what is inside them; a text that is no time is none either.
    private static bool Fits(FieldKind wanted, FieldKind given, string json) => wanted switch
    {
        FieldKind.Integer => json == "12",
        FieldKind.Number => given == FieldKind.Number && json != "1e999",
        FieldKind.Time => false,
        _ => wanted == given,
    };
}
