using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Cli.Doctor;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Remote;
using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Tests.Cli;

/// <summary>The doctor tells right clients from wrong ones, by real calls against an emulator.</summary>
public sealed class DoctorTests : IAsyncDisposable
{
    private readonly TrackingEmulator _emulator = TrackingEmulator.CreateInMemory(
        new() { StartTime = new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.Zero), EnforceCallBudget = CallBudgetEnforcement.Off });

    private readonly HttpClient _http;

    public DoctorTests() => _http = new HttpClient(_emulator.CreateHandler()) { BaseAddress = _emulator.BaseAddress };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_that_keeps_the_rules_is_told_so()
    {
        await LogInAsync();
        await CreateAsync("1001");
        await CreateAsync("1002");
        await GetAsync("receiver/services?status=Ativo&page=1");
        await GetAsync("receiver/services?status=Ativo&page=2");
        await DeliverAsync();
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6), Cancel);
        await GetAsync("receiver/services?status=Ativo&page=1");
        await GetAsync("receiver/services?status=Realizado");

        var rules = await ExamineAsync();
        Assert.All(rules, rule => Assert.Equal("Good", (string?)rule["verdict"]));
        Assert.Equal(10, rules.Count);
    }

    [Fact]
    public async Task The_same_GET_inside_six_hours_is_found()
    {
        await LogInAsync();
        await GetAsync("receiver/services?status=Ativo&dateInit=2026-11-01");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(5), Cancel);
        await GetAsync("receiver/services?dateInit=2026-11-01&status=Ativo");
        Assert.Contains("1 of 2 reads", await FoundAsync("reads.repeated", "Wrong"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_that_are_begun_again_are_found_and_are_not_repeated_reads()
    {
        await LogInAsync();
        foreach (var page in new[] { 1, 2, 1, 2, 3 })
            await GetAsync(FormattableString.Invariant($"receiver/services?page={page}&pageSize=10"));
        Assert.StartsWith("1 times", await FoundAsync("reads.paging-restarted", "Wrong"), StringComparison.Ordinal);
        await FoundAsync("reads.repeated", "Good");
    }

    [Fact]
    public async Task A_429_that_is_not_waited_for_is_found()
    {
        await using var strict = TrackingEmulator.CreateInMemory(new() { EnforceCallBudget = CallBudgetEnforcement.PerRequest });
        using var http = new HttpClient(strict.CreateHandler()) { BaseAddress = strict.BaseAddress };
        await LogInAsync(http);
        for (var call = 0; call < 3; call++)
            await GetAsync("receiver/services", http);
        Assert.StartsWith("1 calls", await FoundAsync("reads.429-ignored", "Wrong", strict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_ending_that_nobody_read_is_found()
    {
        await LogInAsync();
        await CreateAsync("1001");
        await GetAsync("receiver/services?status=Ativo");
        await _emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(1), Cancel);
        await DeliverAsync();
        Assert.Contains("Realizado (1)", await FoundAsync("reads.endings-unread", "Warning"), StringComparison.Ordinal);
        await GetAsync("receiver/services/1");
        await FoundAsync("reads.endings-unread", "Good");
    }

    [Fact]
    public async Task A_login_for_each_call_is_found()
    {
        for (var call = 0; call < 4; call++)
        {
            await LogInAsync();
            await GetAsync(FormattableString.Invariant($"receiver/services/{call + 1}"));
        }

        Assert.Equal("4 logins for 4 calls", await FoundAsync("login.per-call", "Wrong"));
    }

    [Fact]
    public async Task A_service_that_was_created_twice_is_found_in_an_export_too()
    {
        await LogInAsync();
        await CreateAsync("1001");
        await CreateAsync("1002");
        await CreateAsync("1001");
        Assert.StartsWith("1 services are copies", await FoundAsync("writes.repeated", "Wrong"), StringComparison.Ordinal);

        using var folder = new TestFolder();
        var file = Path.Combine(folder.Path, "loja.log");
        await using (var stream = File.Create(file))
            await _emulator.GetOrCreateUniverse("loja").ExportAsync(stream, Cancel);
        var (code, output, errors) = await InProcessTool.RunAsync(UserLanguage.Portuguese, "doctor", file);
        Assert.Equal((1, ""), (code, errors));
        Assert.Contains("✗ Nada é criado duas vezes (writes.repeated)", output, StringComparison.Ordinal);
        Assert.Contains("– O mesmo GET é feito uma vez a cada seis horas", output, StringComparison.Ordinal);
        Assert.Contains("serviços 1, 3", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_fields_foreign_offsets_and_odd_values_are_found()
    {
        await LogInAsync();
        await CreateAsync("1001", "\"invoiceOrderOfServise\":\"1\",");
        await CreateAsync("1002", "\"integrationDateTime\":\"2026-11-21T10:00:00+09:00\",");
        await CreateAsync("1003", "\"cnpjcarrier\":\"11222333000182\",");
        Assert.Equal("1 of 3 requests", await FoundAsync("requests.unknown-fields", "Warning"));
        Assert.Equal("1 of 3 requests", await FoundAsync("requests.foreign-offset", "Warning"));
        Assert.Equal("1 of 3 requests", await FoundAsync("requests.odd-values", "Warning"));
    }

    [Fact]
    public async Task A_clock_that_nobody_moves_is_found()
    {
        await LogInAsync();
        for (var id = 1; id <= 3; id++)
            await GetAsync(FormattableString.Invariant($"receiver/services/{id}"));
        Assert.StartsWith("3 reads at one and the same instant", await FoundAsync("clock.never-moved", "Warning"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_on_the_page_and_has_both_languages()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "doctor.md"));
        foreach (var rule in Examination.Groups(UserLanguage.English).SelectMany(group => group.Rules))
        {
            Assert.Contains($"### {rule.Id}\n", page, StringComparison.Ordinal);
            Assert.NotEqual(rule.Title(UserLanguage.English), rule.Title(UserLanguage.Portuguese));
            Assert.NotEqual(rule.Advice(UserLanguage.English), rule.Advice(UserLanguage.Portuguese));
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _emulator.DisposeAsync();
    }

    private async Task LogInAsync(HttpClient? http = null)
    {
        http ??= _http;
        using var login = await http.PostAsync("receiver/auth", Json("""{"username":"loja","password":"segredo"}"""), Cancel);
        var token = (string?)JsonNode.Parse(await login.Content.ReadAsStringAsync(Cancel))!["accessToken"];
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
    }

    private async Task CreateAsync(string order, string extra = "")
    {
        using var answer = await _http.PostAsync("receiver/services", Json(
            $$$"""[{{{{extra}}}"deliveryServiceType":"Entrega","orderNumber":"{{{order}}}","shipperCustomer":{"legalType":"PF","firstName":"Helena","addressStreet":"Avenida Paulista","postalCode":"01310-200"}}]"""), Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task GetAsync(string path, HttpClient? http = null)
    {
        using var answer = await (http ?? _http).GetAsync(path, Cancel);
    }

    private async Task DeliverAsync()
    {
        foreach (var (step, body) in new[] { ("execute", """{"move":"Route","driver":"joao"}"""), ("start", ""), ("deliver", """{"receiverName":"Helena"}""") })
        {
            using var answer = await _http.PostAsync($"_emulator/universes/loja/services/1/{step}", body.Length == 0 ? null : Json(body), Cancel);
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
        }
    }

    private async Task<List<JsonNode>> ExamineAsync(TrackingEmulator? emulator = null)
    {
        emulator ??= _emulator;
        var evidence = await DoctorCommand.ReadAsync(
            new RemoteEmulator(emulator.BaseAddress, emulator.CreateHandler()), null, isFile: false, UserLanguage.English, Cancel);
        var result = JsonNode.Parse(Examination.Of(evidence, UserLanguage.English).ToJson())!;
        return [.. result["universes"]![0]!["rules"]!.AsArray().Select(rule => rule!)];
    }

    private async Task<string> FoundAsync(string rule, string verdict, TrackingEmulator? emulator = null)
    {
        var found = (await ExamineAsync(emulator)).Single(result => (string?)result["id"] == rule);
        Assert.Equal(verdict, (string?)found["verdict"]);
        return (string)found["found"]!;
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
