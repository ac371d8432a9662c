using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>A call that came to a carrier's app.</summary>
internal sealed record CarrierCall(string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Kind => Path.Split('/')[^1];

    public JsonNode Json => JsonNode.Parse(Body)!;

    public IEnumerable<string> PackageIds => Json["dispatchOrder"]!["packageIds"]!.AsArray().Select(id => (string)id!);

    public IEnumerable<string> Numbers => Json.AsArray().Select(asked => (string)asked!["trackingNumber"]!);
}
