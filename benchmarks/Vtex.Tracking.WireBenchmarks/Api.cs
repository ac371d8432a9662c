using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>The few calls that prepare the emulator for a measurement.</summary>
internal sealed class Api : IDisposable
{
    private readonly HttpClient _http;

    private Api(HttpClient http, string token)
    {
        _http = http;
        Token = token;
    }

    public string Token { get; }

    public static async Task<Api> LoginAsync(Server server)
    {
        var http = new HttpClient { BaseAddress = new Uri(server.Address + "/receiver/") };
        using var answer = await http.PostAsync("auth", Json("""{"username":"loja","password":"segredo"}"""));
        var token = (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["accessToken"]!;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new Api(http, token);
    }

    public Task<byte[]> GetAsync(string path) => _http.GetByteArrayAsync(path);

    public async Task PostAsync(string path, string body)
    {
        using var answer = await _http.PostAsync(path, Json(body));
        answer.EnsureSuccessStatusCode();
    }

    public async Task PostServicesAsync(int count, Func<int, string> service)
    {
        const int batch = 500;
        for (var first = 0; first < count; first += batch)
        {
            var services = Enumerable.Range(first, Math.Min(batch, count - first)).Select(service);
            await PostAsync("services", $"[{string.Join(',', services)}]");
        }
    }

    public void Dispose() => _http.Dispose();

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
