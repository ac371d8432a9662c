using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads the fields of a response that let another server answer.</summary>
internal static class ProxyReader
{
    public static ProxyPlan? Read(ObjectReader response, bool templated, FaultList faults)
    {
        var added = HeaderReader.Read(response, "additionalProxyRequestHeaders", templated, faults);
        var removed = ReadNames(response, faults);
        var prefix = response.Text("proxyUrlPrefixToRemove");
        return response.Text("proxyBaseUrl") is { } url
            ? new ProxyPlan(TemplateText.Of(url, templated), prefix, added, removed)
            : null;
    }

    private static HashSet<string> ReadNames(ObjectReader response, FaultList faults)
    {
        const string Field = "removeProxyRequestHeaders";
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        if (response.Field(Field) is not { } element)
            return names;
        if (element.ValueKind == JsonValueKind.Array)
            names.UnionWith(HeaderReader.ReadValues(element, response.PathOf(Field), faults));
        else
            faults.Add(response.PathOf(Field), $"must be an array, is {JsonKind.Name(element)}.");
        return names;
    }
}
