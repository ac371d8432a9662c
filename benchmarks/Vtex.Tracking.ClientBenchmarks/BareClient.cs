using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.ClientBenchmarks;

/// <summary>The baseline: the calls written by hand, with a token from nowhere and no care for anything.</summary>
internal sealed class BareClient(Uri address) : IDisposable
{
    private static readonly AuthenticationHeaderValue Token = new("Bearer", CannedServer.Token);
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = address };

    public Task<DeliveryServicePage> GetPageAsync(int page) => GetAsync(
        FormattableString.Invariant($"services?pageSize=25&page={page}"), BareJsonContext.Default.DeliveryServicePage);

    public Task<DeliveryServiceResponse> GetAsync(int id) => GetAsync(
        FormattableString.Invariant($"services/{id}"), BareJsonContext.Default.DeliveryServiceResponse);

    public async Task CreateAsync(DeliveryService service)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "services");
        request.Headers.Authorization = Token;
        request.Content = new ByteArrayContent(
            JsonSerializer.SerializeToUtf8Bytes([service], BareJsonContext.Default.DeliveryServiceArray));
        request.Content.Headers.ContentType = Json;
        using var response = await _http.SendAsync(request).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
    }

    public void Dispose() => _http.Dispose();

    private async Task<T> GetAsync<T>(string path, JsonTypeInfo<T> type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = Token;
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(type).ConfigureAwait(false))!;
    }
}
