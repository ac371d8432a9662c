using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.WireMockTests.Corpus;

namespace Vtex.Tracking.WireMockTests.Servers;

/// <summary>One of the two servers that are compared, seen from outside.</summary>
internal sealed class StubServer(string name, Uri address) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(20) };

    public string Name => name;

    public IPEndPoint EndPoint { get; } = new(IPAddress.Loopback, address.Port);

    /// <summary>Back to the beginning: no stub, no scenario, an empty journal.</summary>
    public async Task ResetAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsync("/__admin/reset", null, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>Adds a stub.</summary>
    /// <returns>The status of the answer: 201, or that of the refusal.</returns>
    public async Task<int> AddAsync(JsonNode mapping, CancellationToken cancellationToken)
    {
        using var content = new StringContent(mapping.ToJsonString(), Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
        using var answer = await _http.PostAsync("/__admin/mappings", content, cancellationToken);
        return (int)answer.StatusCode;
    }

    /// <summary>The requests that no stub took, by their number in the case.</summary>
    public async Task<IReadOnlySet<string>> UnmatchedAsync(CancellationToken cancellationToken)
    {
        var answer = await _http.GetStringAsync("/__admin/requests/unmatched", cancellationToken);
        return JsonNode.Parse(answer)!["requests"]!.AsArray()
            .Select(request => request!["headers"]![CaseStep.StepHeader]!.GetValue<string>())
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What the server names as near to the requests that no stub took.</summary>
    public async Task<IReadOnlyList<JsonNode>> NearMissesAsync(CancellationToken cancellationToken)
    {
        var answer = await _http.GetStringAsync("/__admin/requests/unmatched/near-misses", cancellationToken);
        return [.. JsonNode.Parse(answer)!["nearMisses"]!.AsArray().Select(miss => miss!)];
    }

    public void Dispose() => _http.Dispose();
}
