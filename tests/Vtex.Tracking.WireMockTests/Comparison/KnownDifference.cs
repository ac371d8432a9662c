using System.Text.Json.Nodes;

namespace Vtex.Tracking.WireMockTests.Comparison;

/// <summary>One way in which the emulator does not do what WireMock does.</summary>
/// <param name="WireMock">What WireMock does.</param>
/// <param name="Emulator">What the emulator does.</param>
/// <param name="Reason">Why that stays.</param>
/// <param name="Cases">The cases that show it.</param>
internal sealed record KnownDifference(string WireMock, string Emulator, string Reason, IReadOnlyList<string> Cases)
{
    public static KnownDifference Read(JsonNode json) => new(
        json["wireMock"]!.GetValue<string>(),
        json["emulator"]!.GetValue<string>(),
        json["reason"]!.GetValue<string>(),
        [.. json["cases"]!.AsArray().Select(one => one!.GetValue<string>())]);
}
