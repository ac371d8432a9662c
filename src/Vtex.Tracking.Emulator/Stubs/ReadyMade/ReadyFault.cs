using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A fault as it happens with the Tracking API, ready to be used: on its own requests, or as the answer to any other.</summary>
public sealed class ReadyFault
{
    private readonly JsonObject _request;

    internal ReadyFault(string name, string description, JsonObject request, Response response)
    {
        Name = name;
        Description = description;
        Response = response;
        _request = request;
    }

    /// <summary>A short name that stays, such as <c>expired-token</c>.</summary>
    public string Name { get; }

    /// <summary>What happens, in a sentence.</summary>
    public string Description { get; }

    /// <summary>The answer, for requests of your own choice.</summary>
    public Response Response { get; }

    /// <summary>The requests that the fault is usually met with: the <c>request</c> of a WireMock mapping.</summary>
    public JsonObject ToRequestJson() => (JsonObject)_request.DeepClone();

    /// <summary>A whole WireMock mapping.</summary>
    /// <param name="times">How many requests it takes; null for any number.</param>
    public JsonObject ToMapping(int? times = null)
    {
        var mapping = new JsonObject { ["name"] = Name, ["request"] = ToRequestJson(), ["response"] = Response.ToJson() };
        if (times is not null)
            mapping["times"] = times;
        return mapping;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
