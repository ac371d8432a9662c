using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Time.Testing;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Sample;

/// <summary>The carrier of samples/, on a real socket.</summary>
internal sealed class SampleCarrier : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly HttpClient _http;

    private SampleCarrier(WebApplication site, FakeTimeProvider clock)
    {
        (_site, Clock) = (site, clock);
        _http = new HttpClient { BaseAddress = new Uri(site.Urls.Single()) };
    }

    public FakeTimeProvider Clock { get; }

    public static async Task<SampleCarrier> StartAsync(params string[] arguments)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 3, 10, 12, 0, 0, TimeSpan.Zero));
        var site = Jacaranda.Site.Build(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=None", .. arguments], clock);
        await site.StartAsync();
        return new SampleCarrier(site, clock);
    }

    public Task<Answer> NotifyAsync(JsonNode body, string account = "lojaipe", string workspace = "master") =>
        PostAsync($"/jacaranda-tracking/v1/{account}/{workspace}/notify", body.ToJsonString());

    public Task<Answer> TrackAsync(IEnumerable<string> numbers, string account = "lojaipe") => PostAsync(
        $"/jacaranda-tracking/v1/{account}/master/tracking",
        new JsonArray([.. numbers.Select(number => new JsonObject { ["trackingNumber"] = number })]).ToJsonString());

    public async Task<Answer> PostAsync(string path, string json, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        using var response = await _http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    /// <summary>Sends a body without saying how long it is.</summary>
    public async Task<Answer> PostInPiecesAsync(string path, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, Encoding.UTF8, "application/json"),
        };
        request.Headers.TransferEncodingChunked = true;
        using var response = await _http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _site.DisposeAsync();
    }
}
