using Vtex.Tracking.WireMockTests.Corpus;
using Vtex.Tracking.WireMockTests.Servers;

namespace Vtex.Tracking.WireMockTests.Comparison;

/// <summary>The same mappings and the same requests, for the real WireMock and for the emulator.</summary>
public sealed class DifferentialTests(SharedServers servers)
{
    public static TheoryData<string> Cases => [.. StubCases.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Both_do_the_same_unless_the_difference_is_known(string id)
    {
        SharedServers.SkipIfMissing();
        var one = StubCases.All[id];
        var outcomes = await Task.WhenAll(
            CaseRun.RunAsync(servers.Real, one, servers.TargetAddress, TestContext.Current.CancellationToken),
            CaseRun.RunAsync(servers.Ours, one, servers.TargetAddress, TestContext.Current.CancellationToken));
        var (real, ours) = (outcomes[0], outcomes[1]);

        Assert.True(real.IsLoaded != one.IsRefused, $"This is not what WireMock does with the mappings: {real.Text}");
        Assert.True(
            one.IsRefused || real.Matched > 0 != one.MatchesNothing,
            $"The requests do not meet the stubs as the case says: {real.Text}");
        if (KnownDifferences.Of(id) is null)
        {
            Assert.True(real.Text == ours.Text, $"\n--- WireMock\n{real.Text}\n--- the emulator\n{ours.Text}");
            Assert.True(!Strangers(real, ours).Any(), string.Join('\n', Strangers(real, ours)));
        }
        else
        {
            Assert.True(
                real.Text != ours.Text || Strangers(real, ours).Any(),
                "Both do the same: take the case out of Differences.json.");
        }
    }

    /// <summary>Requests to which the emulator holds another stub nearest than WireMock does.</summary>
    private static IEnumerable<string> Strangers(CaseOutcome real, CaseOutcome ours) => real.Nearest
        .Where(nearest => !ours.Nearest.TryGetValue(nearest.Key, out var other) || !nearest.Value.AsNear.Contains(other.Id))
        .Select(nearest => $"#{nearest.Key}: nearest are {nearest.Value.Distances}; for the emulator {ours.Nearest.GetValueOrDefault(nearest.Key)?.Distances}");
}
