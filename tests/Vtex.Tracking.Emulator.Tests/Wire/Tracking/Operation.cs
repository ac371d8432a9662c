using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>A call of the Tracking API under one of its names, with a request that succeeds.</summary>
internal sealed record Operation(string Method, string Path, JsonNode? Body = null)
{
    private static readonly string[] Versions = ["receiver", "receiver/v1.1", "receiver/v1"];

    /// <summary>Every operation but the login, under every name it has.</summary>
    public static IEnumerable<Operation> All => Versions.SelectMany(version => Names().Select(
        operation => operation with { Path = $"{version}/{operation.Path}", Body = operation.Body?.DeepClone() }));

    public static TheoryData<string, string> Table()
    {
        var table = new TheoryData<string, string>();
        foreach (var operation in All)
            table.Add(operation.Method, operation.Path);
        return table;
    }

    public static Operation Find(string method, string path) =>
        All.Single(operation => operation.Method == method && operation.Path == path);

    public Task<Answer> CallAsync(Api api) => api.SendAsync(new HttpMethod(Method), Path, Body?.ToJsonString());

    private static IEnumerable<Operation> Names()
    {
        foreach (var services in new[] { "services", "servicos" })
        {
            yield return new("GET", services);
            yield return new("POST", services, new JsonArray(SampleBody.Service("NF-2")));
            yield return new("PUT", services, new JsonArray(new JsonObject { ["invoice"] = "NF-1", ["serie"] = "1" }));
            yield return new("GET", $"{services}/1");
        }

        foreach (var invoice in new[] { "services/invoice", "servicos/nf" })
            yield return new("GET", $"{invoice}?invoice=NF-1");
        foreach (var routes in new[] { "services/routes", "servicos/roteirizado", "servicos/roteirizacao" })
        {
            yield return new("GET", routes);
            yield return new("POST", routes, new JsonArray(SampleBody.Route()));
        }
    }
}
