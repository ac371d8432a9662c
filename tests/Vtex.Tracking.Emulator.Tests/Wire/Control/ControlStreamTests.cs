namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlStreamTests : IAsyncLifetime
{
    private const int Timeout = 60_000;
    private static readonly string Stream = ControlClient.In("events/stream");
    private readonly ControlClient _client = new();

    [Fact(Timeout = Timeout)]
    public async Task What_happened_comes_first_and_then_what_happens()
    {
        await _client.OpenAsync(services: 1);
        using var stream = await StreamClient.OpenAsync(_client.Http, Stream);
        Assert.Equal("1 ServiceCreated", Text(await stream.ReadAsync()));

        await _client.PostAsync(ControlClient.In("services/1/execute"), """{"move":"Cancel","reason":"Sem estoque"}""");
        var cancelled = await stream.ReadAsync();
        Assert.Equal("2 ServiceCancelled", Text(cancelled));
        Assert.Equal("Sem estoque", (string?)cancelled!.Data["data"]!["reason"]);
        var listed = await _client.GetAsync(ControlClient.In("events?from=2&limit=1"));
        Assert.Equal(listed!["data"]![0]!.ToJsonString(), cancelled.Data.ToJsonString());
    }

    [Fact(Timeout = Timeout)]
    public async Task A_client_that_comes_back_misses_nothing_and_gets_nothing_twice()
    {
        await _client.OpenAsync(services: 600);
        long last = 0;
        var seen = new List<long>();
        foreach (var portion in new[] { 1, 299, 256, 44 })
        {
            using var stream = await StreamClient.OpenAsync(_client.Http, Stream, last);
            seen.AddRange((await stream.ReadAsync(portion)).Select(happened => happened.Id));
            last = seen[^1];
        }

        Assert.Equal(Enumerable.Range(1, 600).Select(id => (long)id), seen);
    }

    [Fact(Timeout = Timeout)]
    public async Task Many_streams_follow_many_changes_made_at_once()
    {
        await _client.OpenAsync();
        var streams = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => StreamClient.OpenAsync(_client.Http, Stream)));
        var reading = streams.Select(stream => Task.Run(() => stream.ReadAsync(400))).ToList();
        await Parallel.ForAsync(0, 400, TestContext.Current.CancellationToken, async (_, _) =>
            await _client.PostAsync(ControlClient.In("services"), $$"""{"service": {{ControlClient.Service()}} }""", 201));
        foreach (var events in await Task.WhenAll(reading))
            Assert.Equal(Enumerable.Range(1, 400).Select(id => (long)id), events.Select(happened => happened.Id));
        foreach (var stream in streams)
            stream.Dispose();
    }

    [Fact(Timeout = Timeout)]
    public async Task It_ends_when_the_universe_is_deleted_or_reset()
    {
        await _client.OpenAsync(services: 1);
        using var first = await StreamClient.OpenAsync(_client.Http, Stream);
        await first.ReadAsync();
        await _client.PostAsync($"_emulator/universes/{ControlClient.Universe}/reset");
        Assert.Null(await first.ReadAsync());

        using var second = await StreamClient.OpenAsync(_client.Http, Stream, lastEventId: 1);
        await _client.PostAsync(ControlClient.In("services"), $$"""{"service": {{ControlClient.Service()}} }""", 201);
        Assert.Equal("1 ServiceCreated", Text(await second.ReadAsync())); // the id was one of the universe before
        await _client.SendAsync(HttpMethod.Delete, $"_emulator/universes/{ControlClient.Universe}", null, 204);
        Assert.Null(await second.ReadAsync());
    }

    [Fact(Timeout = Timeout)]
    public async Task It_works_over_a_socket_and_ends_when_the_emulator_stops()
    {
        var emulator = await TrackingEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        var universe = emulator.GetOrCreateUniverse(ControlClient.Universe);
        using var stream = await StreamClient.OpenAsync(http, Stream);
        await universe.BackOffice.RegisterHolidayAsync(new DateOnly(2026, 12, 24));
        Assert.Equal("1 HolidayRegistered", Text(await stream.ReadAsync()));

        var end = stream.ReadAsync();
        await emulator.DisposeAsync();
        Assert.Null(await end);
    }

    [Fact(Timeout = Timeout)]
    public async Task A_client_that_does_not_read_holds_nobody_up()
    {
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        var universe = emulator.GetOrCreateUniverse(ControlClient.Universe);
        using var stream = await StreamClient.OpenAsync(http, Stream);
        var text = new string('x', 100_000);
        for (var i = 0; i < 300; i++)
            await universe.BackOffice.RegisterJustificationAsync($"{i} {text}");
        Assert.Equal(300, (await stream.ReadAsync(300)).Count);
    }

    [Theory]
    [InlineData("?from=0", null)]
    [InlineData("?from=x", null)]
    [InlineData("", "x")]
    [InlineData("", "-1")]
    public async Task What_is_no_place_in_the_log_is_refused(string query, string? lastEventId)
    {
        await _client.OpenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, Stream + query);
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        using var response = await _client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task Passwords_are_told_nowhere()
    {
        await _client.LoginAsync();
        var events = (await _client.GetAsync(ControlClient.In("events")))!["data"]!.AsArray();
        Assert.Equal("""{"username":"loja"}""", Assert.Single(events)!["data"]!.ToJsonString());
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private static string Text(StreamedEvent? happened) => $"{happened?.Id} {happened?.Kind}";
}
