using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The requests that ready-made faults are met with.</summary>
internal static class FaultRequests
{
    private const string Any = "/receiver/.*";
    private const string ServicePaths = "/receiver/services(/.*)?";

    public static JsonObject Login => Of("POST", "/receiver/auth");

    public static JsonObject Reads => Of("GET", ServicePaths);

    public static JsonObject Writes => Of("POST", ServicePaths);

    public static JsonObject All => Of("ANY", Any);

    /// <summary>Every call but the login.</summary>
    public static JsonObject Authenticated
    {
        get
        {
            var request = All;
            request["headers"] = new JsonObject { ["Authorization"] = new JsonObject { ["matches"] = "(?i)Bearer .*" } };
            return request;
        }
    }

    private static JsonObject Of(string method, string path) => new() { ["method"] = method, ["urlPathPattern"] = path };
}
