using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.World.Reports;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>Reports over HTTP.</summary>
public sealed class ReportControlTests
{
    private const string Reports = "/_emulator/universes/loja/reports";

    [Fact]
    public async Task A_user_of_a_carrier_gets_its_own_in_each_report_and_file()
    {
        await using var client = new ControlClient();
        var universe = await OpenAsync(client);
        await universe.Account.Users.CreateAsync(new PlatformUser { Name = "Ana", Email = "ana@loja.example", Groups = [PlatformGroup.Carrier], CarrierId = 1 });

        var all = await GetAsync(client, $"{Reports}/services");
        var own = await GetAsync(client, $"{Reports}/services", "ana@loja.example");
        var csv = await TextAsync(client, $"{Reports}/files/services.csv", "ana@loja.example");
        var messages = await GetAsync(client, $"{Reports}/messages?channel=email", "ana@loja.example");

        Assert.Equal(6, (int)all["total"]!);
        Assert.Equal([3, 6], own["data"]!.AsArray().Select(row => (int)row!["idDeliveryService"]!));
        Assert.Equal("Ativo", (string)own["data"]![0]!["status"]!);
        Assert.Equal(3, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(2, (int)messages["total"]!);
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, $"{Reports}/ranking", "ana@loja.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, $"{Reports}/files/ranking.csv", "ana@loja.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, $"{Reports}/files/user-availability.csv", "ana@loja.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/_emulator/universes/loja/dashboard", "ana@loja.example"));
    }

    [Fact]
    public async Task A_file_has_the_rows_that_its_filters_leave()
    {
        await using var client = new ControlClient();
        await OpenAsync(client);

        using var response = await client.SendAsync(HttpMethod.Get, $"{Reports}/files/services.csv?invoice=NF-2");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("attachment; filename=\"services.csv\"", response.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("\r\n2;Entrega;Ativo;NF-2;", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("services?status=feito", "must be one of: Ativo")]
    [InlineData("services?from=2031-02-30", "from")]
    [InlineData("services?from=2031-03-02&until=2031-03-01", "must not lie before from")]
    [InlineData("indicators/services?date=Routed", "must be one of: Registered, Deadline")]
    [InlineData("services?pageSize=1001", "pageSize")]
    [InlineData("services?palte=1", "plate")]
    [InlineData("files/ranking.csv?plate=1", "plate")]
    public async Task A_filter_that_is_wrong_is_refused_with_what_would_be_right(string path, string expected)
    {
        await using var client = new ControlClient();
        await OpenAsync(client);

        using var response = await client.SendAsync(HttpMethod.Get, $"{Reports}/{path}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(expected, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_there_is_not_is_refused_with_those_that_there_are()
    {
        await using var client = new ControlClient();
        await OpenAsync(client);

        using var response = await client.SendAsync(HttpMethod.Get, $"{Reports}/files/servicos.csv");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("forecast.xlsx", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<Universe> OpenAsync(ControlClient client)
    {
        await client.OpenAsync();
        var universe = ReportWorlds.Fill(client.Emulator.GetOrCreateUniverse("loja"));
        universe.Services.Create([.. Enumerable.Range(1, 6).Select(ReportWorlds.Service)]);
        return universe;
    }

    private static async Task<JsonNode> GetAsync(ControlClient client, string path, string? user = null) => JsonNode.Parse(await TextAsync(client, path, user))!;

    private static async Task<string> TextAsync(ControlClient client, string path, string? user)
    {
        using var response = await SendAsync(client, path, user);
        var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.True(response.IsSuccessStatusCode, text);
        return text;
    }

    private static async Task<HttpStatusCode> StatusAsync(ControlClient client, string path, string user)
    {
        using var response = await SendAsync(client, path, user);
        return response.StatusCode;
    }

    private static async Task<HttpResponseMessage> SendAsync(ControlClient client, string path, string? user)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (user is not null)
            request.Headers.Add("Vtex-Emulator-User", user);
        return await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
