using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class StrictTests
{
    [Fact]
    public async Task A_strict_universe_tells_every_oddity_and_a_lenient_one_takes_them()
    {
        var service = SampleBody.Service();
        service["deliveryServiceType"] = "Express";
        service["invoiceOrderOfServise"] = "1";
        service["cnpjcarrier"] = "11222333000182";
        var customer = service["shipperCustomer"]!.AsObject();
        customer["cpf"] = "39053344706";
        customer["state"] = "RJ";
        customer["adress"] = "Rua";

        Assert.Equal(200, await StatusAsync(new UniverseOptions(), service));
        Assert.Equal(
            [
                "$[0].shipperCustomer.cpf", "$[0].shipperCustomer.state", "$[0].deliveryServiceType", "$[0].cnpjcarrier",
                "$[0].invoiceOrderOfServise", "$[0].shipperCustomer.adress",
            ],
            await FaultsAsync(service));
    }

    [Fact]
    public async Task A_postal_code_must_be_one()
    {
        var service = SampleBody.Service();
        service["shipperCustomer"]!["postalCode"] = "123";
        Assert.Equal(["$[0].shipperCustomer.postalCode"], await FaultsAsync(service));
    }

    [Fact]
    public async Task What_is_right_passes() =>
        Assert.Equal(200, await StatusAsync(new UniverseOptions { Strict = true }, SampleBody.Service()));

    [Fact]
    public async Task A_strict_emulator_makes_every_new_universe_strict()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { Strict = true });

        Assert.True(emulator.GetOrCreateUniverse("loja").Options.Strict);
        Assert.True(emulator.OpenUniverse("outra", new UniverseOptions { Seed = 7 }).Options.Strict);
    }

    private static async Task<int> StatusAsync(UniverseOptions options, JsonObject service)
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        return (int)(await PostAsync(emulator, options, service)).StatusCode;
    }

    private static async Task<IEnumerable<string>> FaultsAsync(JsonObject service)
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        var answer = await PostAsync(emulator, new UniverseOptions { Strict = true }, service);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        return [.. problem!["errors"]!.AsArray().Select(error => (string)error!["path"]!)];
    }

    private static async Task<HttpResponseMessage> PostAsync(TrackingEmulator emulator, UniverseOptions options, JsonObject service)
    {
        emulator.OpenUniverse("loja", options);
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.TrackingAddress };
        var login = await http.PostAsync("auth", Json("""{"username":"loja","password":"segredo"}"""));
        var token = (string)JsonNode.Parse(await login.Content.ReadAsStringAsync())!["accessToken"]!;
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return await http.PostAsync("services", Json(new JsonArray(service.DeepClone()).ToJsonString()));
    }

    private static StringContent Json(string text) => new(text, System.Text.Encoding.UTF8, "application/json");
}
