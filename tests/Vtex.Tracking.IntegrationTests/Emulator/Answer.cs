using System.Text.Json;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>What the emulator answered: the status, and the body when there was one.</summary>
internal sealed record Answer(int Status, JsonElement Body)
{
    /// <summary>The services of a page.</summary>
    public IReadOnlyList<JsonElement> Services => [.. Body.GetProperty("data").EnumerateArray()];

    /// <summary>The service on a page that holds just one.</summary>
    public JsonElement Service => Services.Single();

    /// <summary>The paths of the faults in a problem.</summary>
    public IEnumerable<string?> FaultPaths =>
        Body.GetProperty("errors").EnumerateArray().Select(fault => fault.GetProperty("path").GetString());
}
