using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>A carrier's app that tells five events of each package, from memory.</summary>
internal sealed class CannedCarrier : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<string> _numbers = [];
    private byte[] _stories = [];
    private int _edition;

    private CannedCarrier(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<CannedCarrier> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        var carrier = new CannedCarrier(app);
        app.Run(carrier.AnswerAsync);
        await app.StartAsync();
        return carrier;
    }

    /// <summary>Prepares the next answer: what it told before, or something new of each package.</summary>
    public void Tell(bool anew)
    {
        if (!anew && _stories.Length > 0)
            return;
        _edition++;
        var events = string.Join(',', Enumerable.Range(0, 5).Select(place =>
            $$"""{"city":"São Paulo","date":"2026-11-2{{4 - place / 2}}T1{{5 - place}}:15:00.0000000-03:00","description":"Etapa {{place}}, {{_edition}}","state":"SP"}"""));
        var entries = _numbers.Select(number => $$"""" "{{number}}":{"deliveredDate":null,"events":[{{events}}],"hasReturnedToSender":false,"isDelivered":false}"""");
        _stories = Encoding.UTF8.GetBytes($"{{{string.Join(',', entries)}}}");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        if (context.Request.Path.Value!.EndsWith("tracking", StringComparison.Ordinal))
        {
            await context.Response.Body.WriteAsync(_stories);
            return;
        }

        body.Position = 0;
        var answer = new JsonObject();
        foreach (var id in JsonNode.Parse(body)!["dispatchOrder"]!["packageIds"]!.AsArray())
        {
            _numbers.Add($"JT{id}BR");
            answer[(string)id!] = new JsonObject { ["tracking"] = new JsonObject { ["number"] = _numbers[^1] } };
        }

        await context.Response.WriteAsync(answer.ToJsonString());
    }
}
