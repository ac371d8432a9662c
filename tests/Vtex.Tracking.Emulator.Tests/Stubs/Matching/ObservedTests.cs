using System.Text.Json;
using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>Holds matching against what WireMock 3.13.2 was seen to do: observed.json has a pattern in each line, and for
/// each request whether it matched, or that the pattern was refused. What the emulator refuses though WireMock takes it,
/// since it would ignore a part of it or cannot do it, is marked refusedHere.</summary>
public sealed class ObservedTests
{
    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf(
        "tests", "Vtex.Tracking.Emulator.Tests", "Stubs", "Matching", "observed.json"))[1..^1];

    public static TheoryData<string> Patterns() => new(Lines.Select(line => line.TrimEnd(',')));

    [Theory]
    [MemberData(nameof(Patterns))]
    public void Matches_what_WireMock_matches(string line)
    {
        var observed = JsonElement.Parse(line);
        var json = observed.GetProperty("pattern").GetRawText();
        if (observed.TryGetProperty("refused", out _) || observed.TryGetProperty("refusedHere", out _))
        {
            Assert.NotEmpty(StubRequests.FaultsOf(json));
            return;
        }

        var pattern = StubRequests.Pattern(json);
        foreach (var sent in observed.GetProperty("requests").EnumerateArray())
        {
            var request = Read(sent);
            var matched = sent.GetProperty("matched").GetBoolean();
            Assert.True(matched == pattern.Matches(request), $"{json}: {sent} {pattern.FirstDifference(request)}");
            Assert.Equal(matched, pattern.Measure(request).IsExact);
            Assert.Equal(matched, pattern.FirstDifference(request) is null);
        }
    }

    private static StubRequest Read(JsonElement sent) => StubRequests.Of(
        sent.GetProperty("method").GetString()!,
        sent.GetProperty("url").GetString()!,
        sent.TryGetProperty("body", out var body) ? body.GetString()! : "",
        sent.TryGetProperty("headers", out var headers)
            ? headers.EnumerateArray().Select(header => (header[0].GetString()!, header[1].GetString()!))
            : []);
}
