using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Cli.Remote;

/// <summary>A running emulator, reached by its control API.</summary>
internal sealed class RemoteEmulator : IDisposable
{
    public const string DefaultAddress = "http://127.0.0.1:5310/";

    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(5);

    private static readonly string[] ReasonFields = ["detail", "title", "message", "error"];

    private readonly HttpClient _http;

    /// <param name="address">The root of the emulator.</param>
    /// <param name="handler">What leads to it; null for sockets.</param>
    public RemoteEmulator(Uri address, HttpMessageHandler? handler = null)
    {
        Address = address.AbsoluteUri.EndsWith('/') ? address : new Uri(address.AbsoluteUri + "/");
        _http = new HttpClient(handler ?? new SocketsHttpHandler { UseProxy = false, ConnectTimeout = ConnectTimeout }) { BaseAddress = Address, Timeout = Timeout };
    }

    public Uri Address { get; }

    public static string PathOf(string universe) => $"_emulator/universes/{Uri.EscapeDataString(universe)}";

    /// <summary>Lists the names of the universes.</summary>
    public async Task<IReadOnlyList<string>> ListUniversesAsync(CancellationToken cancellationToken) =>
        [.. (await GetAsync("_emulator/universes", cancellationToken))["data"]!.AsArray().Select(universe => (string)universe!["name"]!)];

    /// <exception cref="RemoteRefusalException">The emulator refuses the call.</exception>
    /// <exception cref="HttpRequestException">Nothing answers, or what answers is no emulator.</exception>
    public Task<JsonNode> GetAsync(string path, CancellationToken cancellationToken) => SendAsync(HttpMethod.Get, path, null, cancellationToken);

    /// <inheritdoc cref="GetAsync"/>
    public async Task<JsonNode> SendAsync(HttpMethod method, string path, JsonNode? body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Copies the export of a universe.</summary>
    public async Task ExportAsync(string universe, Stream target, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync($"{PathOf(universe)}/export", HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            await ReadAsync(response, cancellationToken);
        await response.Content.CopyToAsync(target, cancellationToken);
    }

    /// <summary>Makes a universe from an export.</summary>
    public async Task ImportAsync(string universe, Stream source, CancellationToken cancellationToken)
    {
        using var content = new StreamContent(source);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var response = await _http.PostAsync($"{PathOf(universe)}/import", content, cancellationToken);
        await ReadAsync(response, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        JsonNode? json = null;
        try
        {
            json = text.Length == 0 ? new JsonObject() : JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            // What answers is no emulator.
        }

        if (json is null)
            throw new HttpRequestException("The answer is not JSON.");
        return response.IsSuccessStatusCode ? json : throw new RemoteRefusalException(response.StatusCode, Reason(json));
    }

    // A problem has a title, a detail and faults, each of which may be missing.
    private static string Reason(JsonNode problem)
    {
        if (problem is not JsonObject fields)
            return problem.ToJsonString();
        var faults = (fields["errors"] as JsonArray ?? []).OfType<JsonObject>()
            .Select(fault => $"{fault["path"] ?? fault["field"]} {fault["message"]}".Trim()).ToList();
        var parts = faults.Count > 0 ? faults : ReasonFields.Select(name => (string?)fields[name]).OfType<string>().Take(1).ToList();
        return string.Join(' ', parts);
    }
}

/// <summary>The emulator refuses a call; the message is its reason.</summary>
internal sealed class RemoteRefusalException(HttpStatusCode status, string message) : Exception(message)
{
    public HttpStatusCode Status => status;
}
