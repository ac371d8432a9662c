using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.BrowserTests;

/// <summary>An emulator with pages and with a day's work in one universe, and a browser that looks at it.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    public const string Name = "minha-loja";

    private readonly Chromium _browser = new();
    private HttpClient _client = null!;

    public TrackingEmulator Emulator { get; private set; } = null!;

    public Universe Universe => Emulator.GetOrCreateUniverse(Name);

    /// <summary>Opens a page of the universe, and collects what the browser complains of.</summary>
    public async Task<ConsolePage> OpenAsync(string page, string locale = "pt-BR", bool phone = false, bool dark = false, string universe = Name)
    {
        var opened = await _browser.NewPageAsync(new BrowserNewContextOptions
        {
            Locale = locale,
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = phone ? new ViewportSize { Width = 390, Height = 800 } : new ViewportSize { Width = 1360, Height = 820 },
        });
        var shown = new ConsolePage(opened);
        await opened.GotoAsync(page.Length == 0 ? Emulator.BaseAddress.ToString() : $"{Emulator.BaseAddress}#/{universe}/{page}");
        return shown;
    }

    /// <summary>Makes a call of the control API.</summary>
    public async Task PostAsync(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await _client.PostAsync(new Uri(Emulator.BaseAddress, $"_emulator/universes/{Name}/{path}"), content, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Creates a service.</summary>
    public Task CreateAsync(string firstName) => PostAsync("services", System.Text.Json.JsonSerializer.Serialize(new
    {
        service = new
        {
            deliveryServiceType = "Entrega",
            orderNumber = "1043250000187-01",
            invoiceOrderOfService = "184532",
            shipperCustomer = new { legalType = "PF", firstName, email = "helena@example.com", addressStreet = "Avenida Paulista", addressCity = "São Paulo", state = "SP", postalCode = "01310-200" },
        },
    }));

    /// <summary>Fills a universe with services, a thousand in one call of the Tracking API.</summary>
    public async Task FillAsync(string universe, int count)
    {
        using var login = await _client.PostAsJsonAsync(new Uri(Emulator.TrackingAddress, "auth"), new { username = universe, password = "segredo" }, TestContext.Current.CancellationToken);
        var token = JsonNode.Parse(await login.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["accessToken"]!.ToString();
        foreach (var portion in Enumerable.Range(1, count).Chunk(1_000))
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Emulator.TrackingAddress, "services"))
            {
                Content = JsonContent.Create(portion.Select(number => new
                {
                    deliveryServiceType = "Entrega",
                    shipperCustomer = new { legalType = "PF", firstName = $"Cliente {number}", addressStreet = "Rua Augusta", postalCode = "01305-000" },
                })),
            };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await _client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    public async ValueTask InitializeAsync()
    {
        await _browser.InitializeAsync();
        _client = new HttpClient();
        Emulator = await TrackingEmulator.StartAsync(
            new TrackingEmulatorOptions { StartTime = new DateTimeOffset(2026, 11, 23, 6, 30, 0, TimeSpan.FromHours(-3)) }, TestContext.Current.CancellationToken);
        Emulator.MapConsole();
        foreach (var name in (string[])["Helena", "Rafael", "Beatriz", "Caio", "Lívia"])
            await CreateAsync(name);
        await PostAsync("routes", """{"driver":"joao.silva","date":"2026-11-23","displacementType":"carro","services":[1,2,3]}""");
        await PostAsync("routes/1/start-work-day", "{}");
        await PostAsync("services/1/start", "{}");
        await PostAsync("services/1/deliver", """{"receiverName":"Helena Prado"}""");
        await PostAsync("faults", """{"fault":"login-down"}""");
        using var missed = await _client.GetAsync(new Uri(Emulator.TrackingAddress, "nothing"), TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Emulator.DisposeAsync();
        await _browser.DisposeAsync();
    }
}
