namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlTimeTests
{
    [Fact]
    public async Task Advancing_tells_what_happened_and_where()
    {
        await using var client = new ControlClient();
        await client.OpenAsync();
        await client.PostAsync("_emulator/universes", """{"name":"outra"}""", 201);
        foreach (var universe in new[] { "loja", "outra" })
            await client.PostAsync($"_emulator/universes/{universe}/services", $$"""{"service": {{ControlClient.Service("1-CANCELLED")}} }""", 201);

        var answer = await client.PostAsync("_emulator/clock/advance", """{"by":"02:00:00"}""");
        var happened = answer!["happened"]!.AsArray();
        Assert.Equal(
            ["loja ServiceCancelled 1", "loja TimelineStepTaken 1", "outra ServiceCancelled 1", "outra TimelineStepTaken 1"],
            happened.Select(e => $"{e!["universe"]} {e["kind"]} {e["service"]}"));
        Assert.All(happened, e => Assert.Equal(ControlClient.Noon.AddHours(1), (DateTimeOffset)e!["at"]!));
        Assert.Equal(ControlClient.Noon.AddHours(2), (DateTimeOffset)answer["time"]!);
        Assert.Empty((await client.PostAsync("_emulator/clock/advance", """{"by":"00:00:00"}"""))!["happened"]!.AsArray());
    }

    [Fact]
    public async Task The_clock_runs_freezes_and_is_set()
    {
        await using var client = new ControlClient();
        Assert.Equal(60, (double)(await client.PostAsync("_emulator/clock/run", """{"speed":60}"""))!["speed"]!);
        Assert.Equal(1, (double)(await client.PostAsync("_emulator/clock/run"))!["speed"]!);
        Assert.Equal(0, (double)(await client.PostAsync("_emulator/clock/freeze"))!["speed"]!);
        foreach (var time in new[] { "2027-01-01T00:00:00Z", "2026-01-01T00:00:00Z" })
        {
            await client.PostAsync("_emulator/clock/set", $$"""{"time":"{{time}}"}""");
            Assert.Equal(time, $"{client.Emulator.Clock.GetUtcNow():yyyy-MM-ddTHH:mm:ssZ}");
        }
    }

    [Fact]
    public async Task A_universe_with_a_start_time_has_a_clock_of_its_own()
    {
        await using var client = new ControlClient();
        await client.OpenAsync();
        await client.PostAsync("_emulator/universes", """{"name":"alone","startTime":"2026-01-01T00:00:00Z"}""", 201);
        var alone = await client.PostAsync("_emulator/universes/alone/clock/advance", """{"by":"1.00:00:00"}""");
        Assert.Equal("2026-01-02T00:00:00+00:00 False", $"{alone!["time"]} {(bool)alone["shared"]!}");
        Assert.Equal(ControlClient.Noon, client.Emulator.Clock.GetUtcNow());

        var shared = await client.PostAsync(ControlClient.In("clock/advance"), """{"by":"01:00:00"}""");
        Assert.True((bool)shared!["shared"]!);
        Assert.Equal(ControlClient.Noon.AddHours(1), client.Emulator.Clock.GetUtcNow());
    }

    [Theory]
    [InlineData("advance", null, "$.by")]
    [InlineData("advance", """{"by":"6"}""", "$.by")]
    [InlineData("advance", """{"by":"-06:00:00"}""", "$.by")]
    [InlineData("advance", """{"by":"10675199.02:48:05"}""", "$.by")]
    [InlineData("advance", "[]", "$")]
    [InlineData("run", """{"speed":-1}""", "$.speed")]
    [InlineData("run", """{"speed":1000001}""", "$.speed")]
    [InlineData("run", """{"speed":"fast"}""", "$.speed")]
    [InlineData("set", "{}", "$.time")]
    [InlineData("set", """{"time":"tomorrow"}""", "$.time")]
    public async Task What_is_no_time_is_refused(string verb, string? body, string path)
    {
        await using var client = new ControlClient();
        await client.ShouldFaultAsync($"_emulator/clock/{verb}", body, path);
        Assert.Equal(ControlClient.Noon, client.Emulator.Clock.GetUtcNow());
    }
}
