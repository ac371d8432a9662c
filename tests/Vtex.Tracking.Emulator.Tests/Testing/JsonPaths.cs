using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests;

/// <summary>Changes one field of a request, named by its way down such as <c>shipperCustomer.email</c>.</summary>
internal static class JsonPaths
{
    public static JsonObject With(this JsonObject root, string path, JsonNode? value)
    {
        var names = path.Split('.');
        var parent = root;
        foreach (var name in names[..^1])
        {
            if (parent[name] is null)
                parent[name] = new JsonObject();
            parent = parent[name]!.AsObject();
        }

        parent[names[^1]] = value;
        return root;
    }

    public static JsonObject Without(this JsonObject root, string path)
    {
        var names = path.Split('.');
        var parent = names[..^1].Aggregate((JsonNode)root, (node, name) => node[name]!);
        parent.AsObject().Remove(names[^1]);
        return root;
    }

    public static JsonNode? At(this JsonNode? root, string path) =>
        path.Split('.').Aggregate(root, (node, name) => node is JsonArray list ? list[int.Parse(name, null)] : node?[name]);
}
