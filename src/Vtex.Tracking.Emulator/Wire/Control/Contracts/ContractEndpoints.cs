using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Serves the contracts of the emulated APIs and of the control API, each with this emulator as its first server.</summary>
internal static class ContractEndpoints
{
    public const string Path = "/openapi";

    private const string Extension = ".openapi.json";

    // Where the paths of a contract begin.
    private static readonly (string Name, string Root)[] Contracts =
    [
        ("vtex-orders", ""), ("vtex-shipping-network", ""), ("vtex-tracking", "/receiver"), ("vtex-tracking-emulator", ""),
    ];

    public static void Map(ControlRoutes routes)
    {
        routes.MapGet(Path, ListAsync);
        routes.MapGet($"{Path}/{{file}}", ServeAsync);
    }

    private static Task ListAsync(HttpContext context) => ControlAnswer.WriteAsync(
        context,
        new DataState<ContractState>(Contracts.Select(contract => new ContractState(contract.Name, $"{Origin(context.Request)}{Path}/{contract.Name}{Extension}"))));

    private static async Task ServeAsync(HttpContext context)
    {
        var file = (string)context.Request.RouteValues["file"]!;
        if (!Contracts.Any(contract => contract.Name + Extension == file))
        {
            throw RequestRefusedException.NotFound(
                $"There is no such contract. There are: {string.Join(", ", Contracts.Select(contract => contract.Name + Extension))}.");
        }

        var (name, root) = Contracts.Single(contract => contract.Name + Extension == file);
        var document = await ReadAsync(name, context.RequestAborted);
        foreach (var servers in Servers(document))
            servers.Insert(0, new JsonObject { ["url"] = Origin(context.Request) + root, ["description"] = "This emulator." });
        context.Response.ContentType = "application/json";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter, new JsonWriterOptions { Indented = true });
        document.WriteTo(writer);
    }

    // A path may have servers of its own.
    private static IEnumerable<JsonArray> Servers(JsonNode document) =>
        document["paths"]!.AsObject().Select(path => path.Value!["servers"]).Prepend(document["servers"]).OfType<JsonArray>();

    private static string Origin(HttpRequest request) => $"{request.Scheme}://{request.Host.Value}";

    private static async Task<JsonNode> ReadAsync(string name, CancellationToken cancellationToken)
    {
        await using var resource = typeof(ContractEndpoints).Assembly.GetManifestResourceStream($"Vtex.Tracking.Emulator.Contracts.{name}{Extension}")!;
        return (await JsonNode.ParseAsync(resource, cancellationToken: cancellationToken))!;
    }
}

/// <summary>A contract that can be fetched.</summary>
internal sealed record ContractState(string Name, string Url);
