using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Emulator.Stubs;

public sealed class WorldTests
{
    private const string Page = """{"data":[{"s":"Ativo","n":1.50,"d":"2026-11-21T12:00:00-03:00","e":1e400},{"s":"x","n":-0.0}],"totalCount":12345678901234567890123}""";

    [Theory]
    [InlineData("""{"world": {}}""", 200, Page)]
    [InlineData("""{"world": {}, "status": 503}""", 503, Page)]
    [InlineData("""{"world": {"cutBodyAtBytes": 20}}""", 200, """{"data":[{"s":"Ativo""")]
    [InlineData("""{"world": {"cutBodyAtBytes": 0}}""", 200, "")]
    [InlineData("""{"world": {"cutBodyAtBytes": 2000}}""", 200, Page)]
    [InlineData("""{"world": {"set": {"$.nothing": 1}}}""", 200, Page)]
    [InlineData("""{"world": {"set": {"$.data[*].s": "ção", "$.data[1].n": 2.50}}}""", 200,
        """{"data":[{"s":"ção","n":1.50,"d":"2026-11-21T12:00:00-03:00","e":1e400},{"s":"ção","n":2.50}],"totalCount":12345678901234567890123}""")]
    [InlineData("""{"world": {"set": {"$.data[0]": null, "$.totalCount": {"a":[]}}}}""", 200, """{"data":[null,{"s":"x","n":-0.0}],"totalCount":{"a":[]}}""")]
    [InlineData("""{"world": {"set": {"$": 5}}}""", 200, "5")]
    [InlineData("""{"world": {"set": {"$.data[1].n": 2}, "cutBodyAtBytes": 8}}""", 200, """{"data":""")]
    public async Task The_answer_of_the_world_is_wrapped(string json, int status, string body)
    {
        foreach (var onSocket in new[] { false, true })
        {
            await using var stub = await StubServer.StartAsync(json, onSocket, StubServer.Answer(Page));
            using var response = await stub.Client.GetAsync("/", TestContext.Current.CancellationToken);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal(body, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(Encoding.UTF8.GetByteCount(body), response.Content.Headers.ContentLength);
            Assert.Equal("application/json", response.Content.Headers.ContentType!.ToString());
        }
    }

    [Theory]
    [InlineData("""{"a":{"a":1}}""", """{"a":5}""")]
    [InlineData("""[{"a":1},{"b":[{"a":null}]}]""", """[{"a":5},{"b":[{"a":5}]}]""")]
    [InlineData("""{"a":1,"a":2}""", """{"a":1,"a":5}""")]
    [InlineData("""{ "b" : 1.50, "a" : [ { "a" : 2 } ] }""", """{ "b" : 1.50, "a" : 5 }""")]
    [InlineData("{'a':1}", "{'a':1}")]
    [InlineData("<html>", "<html>")]
    [InlineData("", "")]
    public void A_change_reaches_all_that_is_found_in_JSON(string body, string changed)
    {
        var change = new JsonChange(JsonPathParser.Parse("$..a"), JsonDocument.Parse("5").RootElement);
        Assert.Equal(changed, Encoding.UTF8.GetString(JsonChange.Apply([change], Encoding.UTF8.GetBytes(body)).Span));
    }

    [Fact]
    public async Task Headers_come_on_top_of_those_of_the_world()
    {
        await using var stub = await StubServer.StartAsync(
            """{"world": {}, "headers": {"Content-Type": "text/html", "X-A": "{{request.method}}"}, "transformers": ["response-template"]}""",
            onSocket: true, async context =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers["X-World"] = "late";
                    return Task.CompletedTask;
                });
                await StubServer.Answer("x", 201)(context);
                Assert.True(context.Response.HasStarted);
            });
        using var response = await stub.Client.GetAsync("/", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("GET", response.Headers.GetValues("X-A").Single());
        Assert.Equal("late", response.Headers.GetValues("X-World").Single());
    }

    [Fact]
    public async Task The_write_takes_effect_before_the_delay()
    {
        var written = false;
        await using var stub = await StubServer.StartAsync(
            """{"world": {}, "fixedDelayMilliseconds": 1000, "delayClock": "emulator"}""", world: async context =>
            {
                await StubServer.Answer("{}", 201)(context);
                written = true;
            });
        var answer = stub.Client.GetAsync("/", TestContext.Current.CancellationToken);
        while (!written)
            await Task.Yield();
        Assert.False(answer.IsCompleted);
        while (!answer.IsCompleted)
        {
            await stub.Clock.AdvanceAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
            await Task.Yield();
        }

        Assert.Equal(HttpStatusCode.Created, (await answer).StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_endless_stream_of_events_is_not_waited_for(bool onSocket)
    {
        await using var stub = await StubServer.StartAsync("""{"world": {}, "headers": {"X-A": "b"}}""", onSocket, async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.Body.FlushAsync(context.RequestAborted);
            for (var number = 0; ; number++)
            {
                await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes($"data: {number}\n"), context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
            }
        });
        using var response = await stub.Client.GetAsync("/", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal("b", response.Headers.GetValues("X-A").Single());
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        for (var number = 0; number < 100; number++)
            Assert.Equal($"data: {number}", await reader.ReadLineAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_the_world_throws_is_not_swallowed()
    {
        await using var stub = await StubServer.StartAsync("""{"world": {}}""", world: _ => throw new TimeoutException("from the world"));
        await Assert.ThrowsAsync<TimeoutException>(() => stub.Client.GetAsync("/", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_change_leaves_everything_else_as_it_was() =>
        Prop.ForAll(ArbMap.Default.ArbFor<Dictionary<int, double>>(), ArbMap.Default.ArbFor<NonNull<string>>(), (numbers, text) =>
        {
            var body = new JsonObject { ["target"] = 1, ["text"] = Whole(text.Get), ["items"] = new JsonArray([.. numbers.Values.Select(Number)]) };
            foreach (var (name, number) in numbers)
                body[$"k{name}"] = new JsonObject { ["target"] = Number(number) };
            var change = new JsonChange(JsonPathParser.Parse("$.target"), JsonDocument.Parse("\"new\"").RootElement);
            var changed = JsonNode.Parse(JsonChange.Apply([change], Encoding.UTF8.GetBytes(body.ToJsonString())).Span)!;
            body["target"] = "new";
            return JsonNode.DeepEquals(body, changed);
        }).QuickCheckThrowOnFailure();

    private static JsonNode? Number(double number) => double.IsFinite(number) ? JsonValue.Create(number) : null;

    // Half of a surrogate pair cannot be told apart in UTF-8.
    private static string Whole(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
