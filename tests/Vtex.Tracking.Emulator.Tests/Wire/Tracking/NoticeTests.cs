using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class NoticeTests
{
    private const string Header = "Vtex-Emulator-Notice";

    [Fact]
    public async Task Nothing_is_told_of_what_is_right() => Assert.Null(await NoticeAsync(SampleBody.Service()));

    [Fact]
    public async Task An_unknown_field_is_told_with_the_nearest_name_each_time()
    {
        var service = SampleBody.Service();
        service["invoiceOrderOfServise"] = "1";

        const string Expected = "$[0].invoiceOrderOfServise is not a field of this request. Nearest: invoiceOrderOfService.";
        Assert.Equal(Expected, await NoticeAsync(service));
        Assert.Equal(Expected, await NoticeAsync(service));
    }

    [Theory]
    [InlineData("shipperCustomer", "cpf", "39053344706", "$[0].shipperCustomer.cpf is not a CPF: eleven digits, of which the last two check the others.")]
    [InlineData("shipperCustomer", "postalCode", "123", "$[0].shipperCustomer.postalCode is not a CEP: eight digits, with or without a hyphen before the last three.")]
    [InlineData(null, "cnpjcarrier", "11222333000182", "$[0].cnpjcarrier is not a CNPJ: twelve letters or digits, then two digits that check them.")]
    [InlineData(null, "integrationDateTime", "2026-11-21T10:00:00+09:00", "$[0].integrationDateTime has an offset that is neither UTC nor Brazil's. Write Brasília time, with -03:00 or without an offset.")]
    [InlineData(null, "orderNumber", "481-DELIVERD", "$[0].orderNumber ends in -DELIVERD, which lays down nothing. Nearest: -DELIVERED.")]
    [InlineData(null, "orderNumber", "481-FAILED-ABSEND", "$[0].orderNumber ends in -FAILED-ABSEND, which lays down nothing. Nearest: -FAILED-ABSENT.")]
    public async Task An_odd_value_is_told(string? parent, string field, string value, string expected)
    {
        var service = SampleBody.Service();
        (parent is null ? service : service[parent]!)[field] = value;

        Assert.Equal(expected.Replace("í", "\\u00ed", StringComparison.Ordinal), await NoticeAsync(service));
    }

    [Theory]
    [InlineData("481-DELIVERED")]
    [InlineData("PED-ABC")]
    [InlineData("481")]
    [InlineData("-")]
    public async Task An_ending_of_ones_own_is_nobodys_business(string orderNumber)
    {
        var service = SampleBody.Service();
        service["orderNumber"] = orderNumber;

        Assert.Null(await NoticeAsync(service));
    }

    [Fact]
    public async Task Of_many_notices_five_are_told_and_no_name_breaks_the_header()
    {
        var service = SampleBody.Service();
        for (var i = 0; i < 8; i++)
            service[$"größe\r\n{i}{new string('x', 1_000)}"] = 1;

        var notice = await NoticeAsync(service);

        Assert.Contains("$[0].gr\\u00f6\\u00dfe\\u000d\\u000a0xxx", notice, StringComparison.Ordinal);
        Assert.EndsWith("And 3 more.", notice, StringComparison.Ordinal);
        Assert.True(notice!.Length < 2_000);
    }

    [Fact]
    public async Task A_list_in_which_one_service_is_odd_is_told_of()
    {
        var odd = SampleBody.Service();
        odd["shipperCustomer"]!["adress"] = "Rua";

        Assert.Null(await NoticeAsync(SampleBody.Service(), SampleBody.Service(), SampleBody.Service()));
        Assert.Equal(
            "$[1].shipperCustomer.adress is not a field of this request. Nearest: addressCity.",
            await NoticeAsync(SampleBody.Service(), odd, SampleBody.Service()));
    }

    [Theory]
    [InlineData("services?dateIni=2026-11-21", "dateIni is not a parameter of this request. Nearest: dateInit.")]
    [InlineData("services/invoice?invoice=1&serie=1", "serie is not a parameter of this request. Nearest: invoice.")]
    [InlineData("services?page=1&page=1", "page is given more than once.")]
    [InlineData("services?page=1&pageSize=25", null)]
    public async Task Parameters_are_told_of_and_refused_by_a_strict_universe(string path, string? expected)
    {
        var (lenient, _, notice) = await SendAsync(new UniverseOptions(), http => http.GetAsync(path));
        Assert.Equal((200, expected), (lenient, notice));

        var (strict, body, _) = await SendAsync(new UniverseOptions { Strict = true }, http => http.GetAsync(path));
        Assert.Equal(expected is null ? 200 : 400, strict);
        if (expected is not null)
            Assert.Equal(expected, $"{(string)body!["errors"]![0]!["path"]!} {(string)body["errors"]![0]!["message"]!}");
    }

    private static async Task<string?> NoticeAsync(params JsonObject[] services)
    {
        var body = new JsonArray([.. services.Select(service => service.DeepClone())]).ToJsonString();
        var (status, _, notice) = await SendAsync(
            new UniverseOptions(), http => http.PostAsync("services", new StringContent(body, System.Text.Encoding.UTF8, "application/json")));
        Assert.Equal(200, status);
        return notice;
    }

    private static async Task<(int Status, JsonNode? Body, string? Notice)> SendAsync(
        UniverseOptions options, Func<HttpClient, Task<HttpResponseMessage>> send)
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        emulator.OpenUniverse("loja", options);
        using var http = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.TrackingAddress };
        var login = await http.PostAsync(
            "auth", new StringContent("""{"username":"loja","password":"segredo"}""", System.Text.Encoding.UTF8, "application/json"));
        http.DefaultRequestHeaders.Authorization =
            new("Bearer", (string)JsonNode.Parse(await login.Content.ReadAsStringAsync())!["accessToken"]!);
        var answer = await send(http);
        var text = await answer.Content.ReadAsStringAsync();
        return (
            (int)answer.StatusCode,
            text.StartsWith('{') ? JsonNode.Parse(text) : null,
            answer.Headers.TryGetValues(Header, out var values) ? string.Join(' ', values) : null);
    }
}
