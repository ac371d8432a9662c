using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.FaultExploration;

/// <summary>A careless little integration, of the kind that the explorer is for.</summary>
internal sealed class Shop : IDisposable
{
    private readonly HttpClient _http;

    private Shop(HttpClient http) => _http = http;

    public static async Task<Shop> EnterAsync(FaultRun run)
    {
        var http = new HttpClient(run.CreateHandler()) { BaseAddress = run.TrackingAddress, Timeout = Timeout.InfiniteTimeSpan };
        using var answer = await http.PostAsJsonAsync("auth", new { username = run.Username, password = run.Password });
        answer.EnsureSuccessStatusCode();
        var token = (await answer.Content.ReadFromJsonAsync<JsonObject>())!["accessToken"]!.GetValue<string>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return new Shop(http);
    }

    public async Task CreateAsync(string invoice)
    {
        var customer = new { legalType = "PF", addressStreet = "Avenida Paulista", postalCode = "01310-100" };
        var services = new[] { new { deliveryServiceType = "Entrega", invoiceOrderOfService = invoice, shipperCustomer = customer } };
        using var answer = await _http.PostAsJsonAsync("services", services);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<int> CountAsync(string invoice)
    {
        var page = await _http.GetFromJsonAsync<JsonObject>($"services/invoice?invoice={invoice}");
        return page!["totalCount"]!.GetValue<int>();
    }

    public void Dispose() => _http.Dispose();
}
