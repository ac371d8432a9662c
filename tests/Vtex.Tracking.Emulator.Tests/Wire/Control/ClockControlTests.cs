namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class ClockControlTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();

    [Theory]
    [InlineData("06:00:00", 6)]
    [InlineData("30.00:00:00", 720)]
    [InlineData("00:00:00", 0)]
    public async Task The_clock_advances(string by, int hours)
    {
        var answer = (await _api.SendAsync(HttpMethod.Post, "_emulator/clock/advance", $$"""{"by":"{{by}}"}""")).ShouldBeOk();
        Assert.Equal(Moments.Noon.AddHours(hours), (DateTimeOffset)answer.Json!["time"]!);
        Assert.Equal(0, (double)answer.Json["speed"]!);
        Assert.Equal(Moments.Noon.AddHours(hours), _api.Emulator.Clock.GetUtcNow());
        Assert.Equal((string?)answer.Json["time"], (string?)(await _api.GetAsync("_emulator/clock")).ShouldBeOk().Json!["time"]);
    }

    [Theory]
    [InlineData("""{"by":"-06:00:00"}""")]
    [InlineData("""{"by":"six hours"}""")]
    [InlineData("""{"by":"25:00:00"}""")]
    [InlineData("""{"by":"10675199.02:48:05.4775807"}""")]
    [InlineData("""{"by":""}""")]
    [InlineData("""{"by":6}""")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task Anything_else_is_refused_and_moves_nothing(string body)
    {
        (await _api.SendAsync(HttpMethod.Post, "_emulator/clock/advance", body)).ShouldRefuse(400);
        Assert.Equal(Moments.Noon, _api.Emulator.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Timers_that_fall_due_have_run_when_the_answer_comes()
    {
        var fired = false;
        using var timer = _api.Emulator.Clock.CreateTimer(
            _ => fired = true, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);
        await _api.SendAsync(HttpMethod.Post, "_emulator/clock/advance", """{"by":"01:00:00"}""");
        Assert.True(fired);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
