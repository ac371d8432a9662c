using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>All fields of the two creating operations, and how to send a request in which one of them is other.</summary>
internal static class FieldTable
{
    public const string Services = "receiver/services";
    public const string Routes = "receiver/services/routes";

    public static TheoryData<string, string> Where(Func<FieldRule, bool> condition)
    {
        var table = new TheoryData<string, string>();
        foreach (var rule in ServiceFields.All.Where(condition))
            table.Add(Services, rule.Path);
        foreach (var rule in RouteFields.All.Where(condition))
            table.Add(Routes, rule.Path);
        return table;
    }

    public static TheoryData<string, string> All() => Where(_ => true);

    public static FieldRule Find(string operation, string path) =>
        (operation == Services ? ServiceFields.All : RouteFields.All).Single(rule => rule.Path == path);

    /// <summary>A good element of the array that the operation takes.</summary>
    public static JsonObject Element(string operation) => operation == Services ? SampleBody.Service() : SampleBody.Route();

    /// <summary>Sends a good element and then the given one, so that the fault's path must be that of the second.</summary>
    public static Task<Answer> SendSecondAsync(Api api, string operation, JsonObject element) =>
        api.PostAsync(operation, new JsonArray(Element(operation), element));

    /// <summary>A value of that kind which keeps every rule of the field.</summary>
    public static JsonNode Good(FieldRule rule) => rule.Kind switch
    {
        FieldKind.Integer => int.MinValue,
        FieldKind.Number => -23.55052,
        FieldKind.Boolean => false,
        FieldKind.Time => "2026-11-21T10:30:00Z",
        FieldKind.Object or FieldKind.Array => throw new ArgumentException("It has fields of its own.", nameof(rule)),
        _ => rule.Path.EndsWith("legalType", StringComparison.Ordinal) ? "PJ" : new string('ã', rule.Max ?? 5_000),
    };
}
