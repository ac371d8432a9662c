namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class HealthTests
{
    [Fact]
    public async Task The_emulator_says_that_it_is_well_without_a_token()
    {
        await using var api = Api.InMemory();
        var health = (await api.GetAsync("_emulator/health")).ShouldBeOk().Json!;
        Assert.Equal(("ok", "2026-11-21T15:00:00.123+00:00"), ((string?)health["status"], (string?)health["time"]));
        Assert.Matches(@"^\d+\.\d+\.\d+", (string?)health["version"]);
    }
}
