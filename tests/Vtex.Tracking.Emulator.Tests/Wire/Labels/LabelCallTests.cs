using System.Net;
using System.Text;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Labels;

/// <summary>The call for labels and the address that it gives; the emulator is hub and carrier of the packages.</summary>
public sealed class LabelCallTests : IAsyncLifetime
{
    private const string Account = "minha-loja";
    private const string Order = "00-1481200000007-01";

    private readonly HttpClient _http = new();
    private TrackingEmulator _emulator = null!;
    private Universe _universe = null!;

    public async ValueTask InitializeAsync()
    {
        _emulator = await TrackingEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _http.BaseAddress = _emulator.BaseAddress;
        _http.DefaultRequestHeaders.Add("X-VTEX-API-AppKey", "chave");
        _http.DefaultRequestHeaders.Add("X-VTEX-API-AppToken", "segredo");
        _universe = _emulator.GetOrCreateUniverse(Account);
        _universe.Hub.RegisterCarrier(new CarrierApp { Name = "jacaranda", BaseAddress = _emulator.BaseAddress });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    [Fact]
    public async Task The_address_serves_a_PDF_for_five_days()
    {
        var package = (await InvoiceAsync())[0];
        Assert.Equal(HubPackageState.LabelIssued, package.State);
        var (url, _) = await AskAsync();

        await _emulator.Clock.AdvanceAsync(TimeSpan.FromDays(5) - TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        using var answer = await GetAsync(url);
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        var file = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("%PDF-1.", file, StringComparison.Ordinal);
        Assert.Equal(package.LabelIssued is not null, file.Contains("/FontFile2", StringComparison.Ordinal));

        await _emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        using var late = await GetAsync(url);
        Assert.Equal(HttpStatusCode.Gone, late.StatusCode);
        using var again = await GetAsync((await AskAsync()).Url);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
    }

    [Fact]
    public async Task Label_printers_get_their_own_language()
    {
        await InvoiceAsync();
        var (url, _) = await AskAsync("&format=zpl");
        using var answer = await GetAsync(url);
        Assert.Equal("application/zpl", answer.Content.Headers.ContentType?.ToString());
        Assert.StartsWith("^XA", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_made_up_serves_nothing()
    {
        await InvoiceAsync();
        var (url, _) = await AskAsync();
        foreach (var made in new[] { url.Replace("expires=", "expires=1", StringComparison.Ordinal), url.Replace(Order, "other", StringComparison.Ordinal), url[..url.IndexOf('?')] })
        {
            using var answer = await GetAsync(made);
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_package_without_a_number_is_in_the_wrong_state()
    {
        _universe.Hub.RegisterCarrier(new CarrierApp { Name = "fora-do-ar", BaseAddress = new Uri("http://127.0.0.1:1/") });
        await _universe.Hub.InvoiceAsync(new HubOrder { OrderId = Order, Carrier = "fora-do-ar" }, TestContext.Current.CancellationToken);

        var (_, answer) = await AskAsync(expected: HttpStatusCode.BadRequest);

        Assert.Contains("its state is invoiced", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1481200000007-01")]
    [InlineData("SLR-00-1481200000007-01")]
    public async Task A_prefix_that_is_missing_or_too_much_is_told(string order)
    {
        await InvoiceAsync();
        var (_, answer) = await AskAsync(order: order, expected: HttpStatusCode.NotFound);
        Assert.Contains($"Did you mean '{Order}'?", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_that_only_the_carrier_was_told_of_has_labels_with_places()
    {
        var parcel = await _universe.Parcels.RegisterAsync(
            new NewParcel { PackageId = "1", OrderId = Order, DestinationPostalCode = "80010-010" });
        var (url, _) = await AskAsync("&format=zpl");
        using var answer = await GetAsync(url);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains(parcel.Number, text, StringComparison.Ordinal);
        Assert.Contains("Curitiba - PR", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("ação 🦜")]
    [InlineData("\u202e\u0001\n")]
    [InlineData(".pdf")]
    [InlineData("?a#b&c=%")]
    [InlineData("a%2Fb/c%252Fd")]
    [InlineData("%2f")]
    [InlineData("..a/../b")]
    [InlineData(" a\t ")]
    [InlineData("\u0661\u200f\u0301")]
    public async Task An_order_of_any_name_has_labels_in_both_forms(string order)
    {
        await _universe.Hub.InvoiceAsync(new HubOrder { OrderId = order }, TestContext.Current.CancellationToken);
        foreach (var format in new[] { "pdf", "zpl" })
        {
            var (url, _) = await AskAsync($"&format={format}", Uri.EscapeDataString(order));
            using var answer = await GetAsync(url);
            Assert.Equal((HttpStatusCode.OK, $"application/{format}"), (answer.StatusCode, answer.Content.Headers.ContentType?.ToString()));
        }
    }

    [Fact]
    public async Task A_universe_of_any_name_serves_its_labels()
    {
        await _universe.Parcels.RegisterAsync(new NewParcel { PackageId = "1", OrderId = Order });
        _emulator.OpenUniverse("a/b", new UniverseOptions());
        await _emulator.GetOrCreateUniverse("a/b").Parcels.RegisterAsync(new NewParcel { PackageId = "1", OrderId = Order });
        using var asked = await PostAsync("a%2Fb", Order, "");
        var text = await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        using var answer = await GetAsync(System.Text.Json.Nodes.JsonNode.Parse(text)!["url"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task More_labels_than_a_file_holds_are_refused()
    {
        for (var i = 0; i <= 1_000; i++)
            await _universe.Parcels.RegisterAsync(new NewParcel { PackageId = $"{i}", OrderId = Order });
        var (_, answer) = await AskAsync(expected: HttpStatusCode.BadRequest);
        Assert.Contains("has 1001 packages; a file holds at most 1000 labels.", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drawing_ends_with_its_request()
    {
        await InvoiceAsync();
        var label = PackageLabel.Of(_universe.Hub.GetPackages(Order)[0]);
        var gone = new CancellationToken(canceled: true);
        Assert.Throws<OperationCanceledException>(() => PdfLabels.Draw([label], gone));
        Assert.Throws<OperationCanceledException>(() => ZplLabels.Draw([label], gone));
    }

    [Fact]
    public async Task The_header_names_another_universe_than_the_account_as_in_the_calls_of_a_carrier()
    {
        await InvoiceAsync();
        _http.DefaultRequestHeaders.Add("Vtex-Emulator-Universe", Account);
        using var answer = await PostAsync("other", Order, "");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_account_without_orders_has_no_labels()
    {
        using var answer = await PostAsync("other", Order, "");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain(_emulator.Universes, universe => universe.Name == "other");
    }

    [Fact]
    public async Task Without_the_account_or_in_an_unknown_format_it_is_refused_with_both_faults()
    {
        using var answer = await _http.PostAsync(
            new Uri($"/api/transportation/deliverylabels/{Order}?format=doc", UriKind.Relative), null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("\"path\":\"an\"", text, StringComparison.Ordinal);
        Assert.Contains("\"path\":\"format\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_and_permission_are_asked_for()
    {
        _emulator.OpenUniverse("com-chaves", new UniverseOptions { AppKeys = [new EmulatorAppKey("chave", "segredo") { TransportationReadOnly = false }] });
        using var forbidden = await PostAsync("com-chaves", Order, "");
        _http.DefaultRequestHeaders.Remove("X-VTEX-API-AppToken");
        using var unknown = await PostAsync(Account, Order, "");
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Unauthorized), (forbidden.StatusCode, unknown.StatusCode));
    }

    private Task<IReadOnlyList<HubPackage>> InvoiceAsync() =>
        _universe.Hub.InvoiceAsync(new HubOrder { OrderId = Order }, TestContext.Current.CancellationToken);

    private async Task<(string Url, string Text)> AskAsync(
        string more = "", string order = Order, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await PostAsync(Account, order, more);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal((expected, text), (answer.StatusCode, text));
        return (expected == HttpStatusCode.OK ? System.Text.Json.Nodes.JsonNode.Parse(text)!["url"]!.GetValue<string>() : "", text);
    }

    private Task<HttpResponseMessage> PostAsync(string account, string order, string more) => _http.PostAsync(
        new Uri($"/api/transportation/deliverylabels/{order}?an={account}{more}", UriKind.Relative), null, TestContext.Current.CancellationToken);

    private Task<HttpResponseMessage> GetAsync(string url) => _http.GetAsync(new Uri(url), TestContext.Current.CancellationToken);
}
