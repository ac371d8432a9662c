using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>A carrier's app on a socket that does everything right but for one thing.</summary>
internal sealed class BrokenCarrier : IAsyncDisposable
{
    public const string AppKey = "vtexappkey-hub";
    public const string AppToken = "segredo-da-ficha";

    private const int Many = 100;
    private const int MostReads = 3;
    private const int SmallBody = 4 * 1024;

    private static readonly TimeSpan Overlap = TimeSpan.FromMilliseconds(20);

    private readonly WebApplication _app;
    private readonly CarrierFault _fault;
    private readonly BrokenParcels _parcels;
    private int _inFlight;
    private JsonNode _latest = new JsonArray();

    private BrokenCarrier(WebApplication app, CarrierFault fault) => (_app, _fault, _parcels) = (app, fault, new BrokenParcels(fault));

    public Uri Address { get; private set; } = null!;

    /// <summary>The bodies that came, in the order in which they did.</summary>
    public ConcurrentQueue<string> Bodies { get; } = new();

    /// <summary>Adds to each entry of an answer.</summary>
    public string? Extra { get; init; }

    public ConformanceOptions Options => new()
    {
        Carrier = Address,
        App = "my-app",
        AppVersion = "1.x",
        AppKey = AppKey,
        AppToken = AppToken,
        CallTimeout = _fault == CarrierFault.Hangs ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(60),
        SlowPause = TimeSpan.FromMilliseconds(10),
    };

    public void Know(string number) => _parcels.Add(number);

    public static async Task<BrokenCarrier> StartAsync(CarrierFault fault, string? extra = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var carrier = new BrokenCarrier(app, fault) { Extra = extra };
        app.Run(carrier.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        carrier.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return carrier;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
    }

    private async Task StopAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (Has(CarrierFault.Hangs))
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        Interlocked.Increment(ref _inFlight);
        try
        {
            if (Refusal(context) is { } status)
                context.Response.StatusCode = status;
            else
                await AnswerCallAsync(context);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    private int? Refusal(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method))
            return Has(CarrierFault.CrashesOnGet) ? 500 : 405;
        if (Has(CarrierFault.RefusesEverybody))
            return 401;
        if (CredentialsRefusal(request.Headers) is { } refusal)
            return refusal;
        var path = request.Path.Value!.Split('/');
        return Has(CarrierFault.CrashesOnOtherAccount) && path[3] != "lojateste" || Has(CarrierFault.CrashesOnOtherWorkspace) && path[4] != "master"
            ? 500
            : null;
    }

    private int? CredentialsRefusal(IHeaderDictionary headers)
    {
        if (Has(CarrierFault.CrashesWithoutCredentials) && headers["X-VTEX-API-AppKey"].Count == 0)
            return 500;
        if (Has(CarrierFault.LetsAnybodyIn) || headers["X-VTEX-API-AppKey"] == AppKey
            && (headers["X-VTEX-API-AppToken"] == AppToken || Has(CarrierFault.LooksAtKeysOnly)))
        {
            return null;
        }

        return 401;
    }

    private async Task AnswerCallAsync(HttpContext context)
    {
        var (body, reads) = await ReadAsync(context.Request);
        Bodies.Enqueue(body);
        if (Has(CarrierFault.EndsOnLetters) && !Ascii.IsValid(body))
            await StopAsync();
        if (Has(CarrierFault.Impatient) && reads > MostReads && body.Length < SmallBody)
            context.Response.StatusCode = 408;
        else if (Parse(body) is not { } json)
            context.Response.StatusCode = Has(CarrierFault.CrashesOnBrokenJson) ? 500 : Has(CarrierFault.TakesBrokenJson) ? 200 : 400;
        else if (IsRefused(json, body) is { } status)
            context.Response.StatusCode = status;
        else
            await WriteAsync(context, await MixedUpAsync(json));
    }

    // Each call waits, so that those that come at once surely meet.
    private async Task<JsonNode> MixedUpAsync(JsonNode json)
    {
        if (!Has(CarrierFault.MixesUpCalls) && !Has(CarrierFault.MixesUpNumbers))
            return json;
        _latest = json;
        await Task.Delay(Overlap, TimeProvider.System);
        return Has(CarrierFault.MixesUpCalls) && _latest.GetValueKind() == json.GetValueKind() ? _latest : json;
    }

    private int? IsRefused(JsonNode json, string body)
    {
        if (Has(json is JsonArray ? CarrierFault.RefusesTracking : CarrierFault.RefusesNotify))
            return 503;
        if (json is JsonArray asked)
        {
            var numbers = asked.Select(number => (string)number!["trackingNumber"]!).ToList();
            return Has(CarrierFault.RefusesManyNumbers) && numbers.Count > Many
                || Has(CarrierFault.CrashesOnNothing) && numbers.Count == 0
                || Has(CarrierFault.CrashesOnDuplicates) && numbers.Distinct(StringComparer.Ordinal).Count() < numbers.Count
                    ? 500
                    : Has(CarrierFault.RefusesUnknown) && !_parcels.Know(numbers) ? 404 : null;
        }

        return Has(CarrierFault.CrashesOnNull) && json["dispatchOrder"]!["sender"]!["phone"] is null
            || Has(CarrierFault.CrashesOnLetters) && !Ascii.IsValid(body)
            || Has(CarrierFault.RefusesMany) && BrokenParcels.PackageIds(json).Count > Many
                ? 500
                : null;
    }

    private async Task WriteAsync(HttpContext context, JsonNode json)
    {
        var isNotify = json is JsonObject;
        var account = context.Request.Path.Value!.Split('/')[3];
        context.Response.ContentType = Has(isNotify ? CarrierFault.NotifyInHtml : CarrierFault.TrackingInHtml)
            ? "text/html"
            : Has(CarrierFault.PlainText) ? "text/plain" : "application/json; charset=utf-8";
        var answer = isNotify ? _parcels.Notify(json, _inFlight > 1) : _parcels.Track(json.AsArray(), account);
        foreach (var entry in answer.Where(_ => Extra is not null))
            entry.Value!["extra"] = Extra;
        var text = Has(CarrierFault.AnswersNoJson) ? "ocorreu um erro \u0001\uFFFF" : answer.ToJsonString(new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await context.Response.Body.WriteAsync(Encoded(text, context.Response), context.RequestAborted);
    }

    private byte[] Encoded(string text, HttpResponse response)
    {
        if (Has(CarrierFault.Latin1))
        {
            response.ContentType = "application/json; charset=ISO-8859-1";
            return Encoding.Latin1.GetBytes(text.Replace("\"url\":\"", "\"url\":\"https://são.example.com/", StringComparison.Ordinal)
                .Replace("\"description\":\"", "\"description\":\"não ", StringComparison.Ordinal));
        }

        if (Has(CarrierFault.MembersTwice))
        {
            text = text.Replace("\"url\":", "\"url\":7,\"url\":", StringComparison.Ordinal)
                .Replace("\"isDelivered\":", "\"isDelivered\":null,\"isDelivered\":", StringComparison.Ordinal);
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        if (Has(CarrierFault.CutTexts))
            return Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(bytes).Replace("\"description\":\"", "\"description\":\"\u00C3", StringComparison.Ordinal));
        if (!Has(CarrierFault.Compressed))
            return bytes;
        response.Headers.ContentEncoding = "gzip";
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return stream.ToArray();
    }

    private static async Task<(string Body, int Reads)> ReadAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        var portion = new byte[SmallBody];
        var reads = 0;
        while (await request.Body.ReadAsync(portion, request.HttpContext.RequestAborted) is > 0 and var read)
        {
            body.Write(portion, 0, read);
            reads++;
        }

        return (Encoding.UTF8.GetString(body.ToArray()), reads);
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private bool Has(CarrierFault fault) => _fault == fault;
}
