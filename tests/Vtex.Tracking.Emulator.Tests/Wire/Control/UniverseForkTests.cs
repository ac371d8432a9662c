namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class UniverseForkTests : IAsyncLifetime
{
    private readonly ControlClient _client = new();

    [Fact]
    public async Task A_fork_at_an_event_has_the_past_up_to_there_and_a_clock_of_its_own()
    {
        await _client.OpenAsync(services: 3);
        var made = await _client.PostAsync(ControlClient.In("fork"), """{"name":"outra","atSequence":2}""", 201);
        Assert.Equal(("outra", 2, 2), ((string)made!["name"]!, (int)made["services"]!, (int)made["events"]!));
        Assert.False((bool)made["clock"]!["shared"]!);

        await _client.PostAsync(ControlClient.In("services/1/execute"), """{"move":"Delete"}""", 204);
        await _client.GetAsync("_emulator/universes/outra/services/1");
        Assert.Equal(0, (int)(await _client.PostAsync(ControlClient.In("fork"), """{"name":"vazia","atSequence":0}""", 201))!["events"]!);
    }

    [Fact]
    public async Task Without_an_event_it_has_the_whole_past_and_the_same_time()
    {
        await _client.OpenAsync(services: 3);
        using var response = await _client.SendAsync(HttpMethod.Post, ControlClient.In("fork"), """{"name":"outra"}""");
        Assert.Equal("/_emulator/universes/outra", response.Headers.Location!.OriginalString);
        Assert.Equal(3, _client.Emulator.GetOrCreateUniverse("outra").Events.Count);
        Assert.Same(_client.Emulator.Clock, _client.Emulator.GetOrCreateUniverse("outra").Clock);
    }

    [Fact]
    public async Task A_name_that_is_taken_and_an_event_that_is_not_there_are_conflicts()
    {
        await _client.OpenAsync(services: 3);
        await _client.PostAsync(ControlClient.In("fork"), """{"name":"loja"}""", 409);
        var problem = await _client.PostAsync(ControlClient.In("fork"), """{"name":"outra","atSequence":4}""", 409);
        Assert.Equal("Universe 'loja' has 3 events; there is none with the number 4.", (string?)problem!["detail"]);
    }

    [Theory]
    [InlineData("""{"atSequence":-1}""", "$.name", "$.atSequence")]
    [InlineData("""{"name":"","atSequence":1.5}""", "$.name", "$.atSequence")]
    [InlineData("""{"name":"a","atSequence":9223372036854775808}""", "$.atSequence")]
    [InlineData("""{"name":"a","atSequence":"1"}""", "$.atSequence")]
    public async Task All_faults_are_told_at_once(string body, params string[] paths)
    {
        await _client.OpenAsync();
        await _client.ShouldFaultAsync(ControlClient.In("fork"), body, paths);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
