using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.AspNetCore.Tests.OrderHooks;

/// <summary>The hook answers at once, and hands each change to the handler one time.</summary>
public sealed class OrderHookTests : IAsyncLifetime
{
    private const string Secret = "segredo-do-gancho";

    private readonly RecordingHandler _handler = new();
    private readonly FakeTimeProvider _clock = new();
    private WebApplication? _app;
    private HttpClient _http = null!;

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        _handler.Release();
        _http?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
        _handler.Dispose();
    }

    [Fact]
    public async Task The_ping_is_answered_and_handled_by_nobody()
    {
        await StartAsync();

        Assert.Equal(HttpStatusCode.OK, await PostAsync("""{"hookConfig":"ping"}"""));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Notification()));
        await _handler.SeenAsync(1);
        Assert.Single(_handler.Changes);
    }

    [Fact]
    public async Task The_published_example_and_that_of_the_contract_are_read()
    {
        await StartAsync();
        var contract = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(RepositoryFolder.Root, "openapi", "vtex-orders.openapi.json")))!;
        var example = contract["paths"]!["/api/orders/hook/config"]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!;

        await PostAsync(example.ToJsonString());
        await PostAsync("""{"Domain":"Fulfillment","OrderId":"v1-01","State":"invoiced","LastChange":"2031-03-01T12:00:00","Origin":{"Account":"lojaipe","Key":"k"}}""");
        await _handler.SeenAsync(2);

        var (first, second) = (_handler.Changes[0], _handler.Changes[1]);
        Assert.Equal(("MKP-2031915", "ready-for-handling", "window-to-cancel"), (first.OrderId, first.State, first.LastState));
        Assert.Equal("lojaipe", first.Account);
        Assert.Equal(new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero), second.LastChange);
        Assert.Null(second.CurrentChange);
    }

    [Fact]
    public async Task A_change_is_answered_before_it_is_handled_and_handled_once_however_often_it_comes()
    {
        await StartAsync();
        _handler.Block();

        foreach (var _ in Enumerable.Range(0, 3))
            Assert.Equal(HttpStatusCode.OK, await PostAsync(Notification()));
        await PostAsync(Notification(state: "handling"));
        await PostAsync(Notification(at: "2031-03-01T12:00:01Z"));
        await PostAsync(Notification(order: "MKP-2"));
        Assert.True(_handler.Changes.Count <= 1);
        _handler.Release();

        await _handler.SeenAsync(4);
        await PostAsync(Notification());
        await PostAsync(Notification(order: "MKP-3"));
        await _handler.SeenAsync(5);
        // One after the other: had any come twice, the last would not be the fifth.
        Assert.Equal(["MKP-1", "MKP-1", "MKP-1", "MKP-2", "MKP-3"], _handler.Changes.Select(change => change.OrderId));
    }

    [Fact]
    public async Task When_too_many_wait_the_answer_is_503_and_the_change_may_come_again()
    {
        await StartAsync(options => options.Capacity = 1);
        _handler.Block();
        await PostAsync(Notification(order: "MKP-1"));
        await _handler.SeenAsync(1);
        await PostAsync(Notification(order: "MKP-2"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, await PostAsync(Notification(order: "MKP-3")));

        _handler.Release();
        await _handler.SeenAsync(2);
        Assert.Equal(HttpStatusCode.OK, await PostAsync(Notification(order: "MKP-3")));
        await _handler.SeenAsync(3);
    }

    [Fact]
    public async Task A_handler_that_fails_is_called_again_and_what_it_never_takes_may_come_again()
    {
        await StartAsync(options => options.RetryDelay = TimeSpan.Zero);
        _handler.Failures = 2;
        await PostAsync(Notification());
        await _handler.SeenAsync(3);
        _handler.Failures = 3;
        await PostAsync(Notification(order: "MKP-2"));
        await _handler.SeenAsync(6);
        await PostAsync(Notification(order: "MKP-3"));
        await _handler.SeenAsync(7);

        await PostAsync(Notification());
        await PostAsync(Notification(order: "MKP-2"));
        await _handler.SeenAsync(8);

        Assert.Equal("MKP-2", _handler.Changes[^1].OrderId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("wrong")]
    public async Task Without_the_headers_of_the_hook_nobody_is_let_in(string? secret)
    {
        await StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync("""{"hookConfig":"ping"}""", secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await PostAsync(Notification(), secret));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"hookConfig":"pong"}""")]
    [InlineData("""{"OrderId":"MKP-1"}""")]
    [InlineData("no json")]
    [InlineData("""{"OrderId":"\ud800","State":"invoiced"}""")]
    [InlineData("""{"OrderId":"MKP-1","State":"a\ud83d"}""")]
    [InlineData("""{"OrderId":["MKP-1"],"State":"invoiced"}""")]
    [InlineData("""{"OrderId":" ","State":"invoiced"}""")]
    [InlineData("""{"OrderId":null,"State":"invoiced"}""")]
    public async Task Anything_else_is_refused(string body)
    {
        await StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(body));
    }

    [Theory]
    [InlineData("\"CurrentChange\":\"01/03/2031 12:00\"")]
    [InlineData("\"CurrentChange\":1930000000000,\"LastChange\":{}")]
    [InlineData("\"CurrentChange\":\"\\ud800\"")]
    [InlineData("\"Domain\":\"a\\ud83d\",\"Origin\":\"loja\"")]
    [InlineData("\"LastState\":[1],\"Origin\":{\"Account\":{},\"Key\":false}")]
    [InlineData("\"hookConfig\":\"\\ud800\"")]
    public async Task An_odd_value_costs_itself_alone_and_never_a_change(string odd)
    {
        await StartAsync();

        // Without a time nobody can tell one change from another, so each is handled.
        foreach (var order in new[] { "\"MKP-1\"", "\"MKP-1\"", "2031915" })
            Assert.Equal(HttpStatusCode.OK, await PostAsync($$"""{"OrderId":{{order}},"State":"invoiced",{{odd}}}"""));
        await _handler.SeenAsync(3);

        Assert.Equal(["MKP-1", "MKP-1", "2031915"], _handler.Changes.Select(change => change.OrderId));
        Assert.All(_handler.Changes, change => Assert.Equal((null, null, null, null, null), (change.CurrentChange, change.Domain, change.LastState, change.Account, change.Key)));
    }

    [Fact]
    public async Task Texts_that_would_fill_the_memory_are_refused_or_left_out()
    {
        await StartAsync();
        var text = new string('x', 257);

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Notification(order: text)));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(Notification(state: text)));
        await PostAsync($$"""{"OrderId":"MKP-1","State":"invoiced","Domain":"{{text}}"}""");
        await _handler.SeenAsync(1);

        Assert.Null(Assert.Single(_handler.Changes).Domain);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await StartAsync(options => options.MaxBodyBytes = 100);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await PostAsync(Notification()));
    }

    [Fact]
    public async Task What_waits_is_handled_before_the_app_stops()
    {
        await StartAsync();
        _handler.Block();
        foreach (var number in Enumerable.Range(1, 5))
            await PostAsync(Notification(order: $"MKP-{number}"));

        var stop = _app!.StopAsync();
        _handler.Release();
        await stop;

        Assert.Equal(5, _handler.Changes.Count);
    }

    private static string Notification(string order = "MKP-1", string state = "invoiced", string at = "2031-03-01T12:00:00Z") =>
        $$"""{"Origin":{"Account":"lojaipe","Key":"k"},"Domain":"Fulfillment","OrderId":"{{order}}","State":"{{state}}","LastState":"x","LastChange":"2031-03-01T11:00:00Z","CurrentChange":"{{at}}"}""";

    private async Task StartAsync(Action<OrderHookOptions>? configure = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseSetting("urls", "http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(_clock);
        builder.Services.AddSingleton(_handler);
        builder.Services.AddVtexOrderHook<ScopedHandler>(options =>
        {
            options.Headers["key"] = Secret;
            configure?.Invoke(options);
        });
        _app = builder.Build();
        _app.MapVtexOrderHook("/vtex/orders");
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        _http = new HttpClient { BaseAddress = new Uri(address) };
    }

    private async Task<HttpStatusCode> PostAsync(string body, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/vtex/orders")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
            request.Headers.Add("key", secret);
        using var response = await _http.SendAsync(request);
        return response.StatusCode;
    }
}
