using Vtex.Tracking.Emulator.Stubs;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

public sealed class UniverseStubTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();

    [Fact]
    public async Task Hundreds_of_universes_side_by_side_never_see_each_other()
    {
        var handler = _api.Emulator.CreateHandler();
        await Parallel.ForAsync(0, 300, TestContext.Current.CancellationToken, async (number, cancellationToken) =>
        {
            using var http = new HttpClient(handler, disposeHandler: false) { BaseAddress = _api.Emulator.BaseAddress };
            var name = string.Create(CultureInfo.InvariantCulture, $"loja-{number}");
            http.DefaultRequestHeaders.Add("Vtex-Emulator-Universe", name);
            _api.Emulator.Universe(name);
            var stub = string.Create(CultureInfo.InvariantCulture, $$$"""{"request":{"urlPath":"/who"},"response":{"body":"{{{name}}}"},"times":2}""");
            using var created = await http.PostAsync("__admin/mappings", new StringContent(stub), cancellationToken);
            created.EnsureSuccessStatusCode();
            for (var i = 0; i < 2; i++)
                Assert.Equal(name, await http.GetStringAsync($"who?i={i}", cancellationToken));
            using var third = await http.GetAsync("who?i=2", cancellationToken);
            Assert.Equal(404, (int)third.StatusCode);
            Assert.Equal(
                ["/who?i=0", "/who?i=1", "/who?i=2"],
                _api.Emulator.Journal.ForUniverse(name).Entries.Select(entry => entry.Url));
        });
        Assert.Empty(_api.Emulator.Stubs.All);
        Assert.Equal(900, _api.Emulator.Journal.Entries.Count);
        Assert.Equal(404, (await _api.GetAsync("who")).Status);
    }

    [Fact]
    public async Task A_universe_is_known_by_its_token_by_its_login_and_by_its_header()
    {
        Add("loja", "/receiver/services", 503);
        Add("loja", "/receiver/auth", 401);
        Assert.Equal(401, (await _api.PostAsync("receiver/auth", Credentials("loja"))).Status);
        Assert.Equal(200, (await _api.PostAsync("receiver/auth", Credentials("outra"))).Status);

        _api.Emulator.Stubs.ForUniverse("loja").Remove(_api.Emulator.Stubs.ForUniverse("loja").All[0].Id);
        await _api.LoginAsync("loja");
        Assert.Equal(503, (await _api.GetAsync("receiver/services")).Status);
        _api.Token = null; // a token goes before the user who logs in
        await _api.LoginAsync("outra");
        Assert.Equal(200, (await _api.GetAsync("receiver/services")).Status);
        using var named = new HttpRequestMessage(HttpMethod.Get, "receiver/services");
        named.Headers.Add("Vtex-Emulator-Universe", "loja");
        Assert.Equal(503, (await _api.SendAsync(named)).Status);
        Assert.Equal(
            ["/receiver/auth", "/receiver/auth", "/receiver/services"],
            _api.Emulator.Journal.ForUniverse("outra").Entries.Select(entry => entry.Url));
    }

    [Fact]
    public async Task The_path_of_a_universe_leads_to_the_same_admin_api()
    {
        const string admin = "_emulator/universes/loja%2F1/__admin/mappings";
        var created = await _api.SendAsync(HttpMethod.Post, admin, """{"request":{"url":"/a"},"response":{"status":299}}""");
        Assert.Equal(201, created.Status);
        Assert.Single(_api.Emulator.Stubs.ForUniverse("loja/1").All);
        Assert.Equal(1, (int)(await _api.GetAsync(admin)).ShouldBeOk().Json!["meta"]!["total"]!);
        Assert.Equal(0, (int)(await _api.GetAsync("__admin/mappings")).ShouldBeOk().Json!["meta"]!["total"]!);
    }

    [Fact]
    public void A_universe_that_is_only_asked_for_is_not_kept()
    {
        var books = new StubBooks(1, 10, folder: null, []);
        Assert.Empty(books.FindOrDefault("nobody").Book.All);
        Assert.Null(books.Find("nobody"));
        var kept = books.Open("somebody");
        Assert.Same(kept, books.FindOrDefault("somebody"));
        Assert.Same(books.Default, books.FindOrDefault(null));
    }

    [Fact]
    public async Task A_stub_of_the_universe_goes_before_one_for_all()
    {
        await _api.LoginAsync();
        _api.Emulator.Stubs.Add("""{"priority":1,"request":{"urlPath":"/receiver/services"},"response":{"status":501}}""");
        Add(Api.User, "/receiver/services", 503);
        Assert.Equal(503, (await _api.GetAsync("receiver/services")).Status);
        _api.Emulator.Stubs.ForUniverse(Api.User).Reset();
        Assert.Equal(501, (await _api.GetAsync("receiver/services")).Status);
        _api.Emulator.Stubs.Reset();
        Assert.Equal(200, (await _api.GetAsync("receiver/services")).Status);
    }

    [Fact]
    public async Task What_a_universe_has_goes_with_it()
    {
        await _api.LoginAsync();
        Add(Api.User, "/receiver/services", 503);
        _api.Emulator.ResetUniverse(Api.User);
        Assert.Empty(_api.Emulator.Stubs.ForUniverse(Api.User).All);
        Assert.Empty(_api.Emulator.Journal.ForUniverse(Api.User).Entries);
        Assert.Equal(200, (await _api.GetAsync("receiver/services")).Status);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();

    private static JsonObject Credentials(string user) => new() { ["username"] = user, ["password"] = Api.Password };

    private void Add(string universe, string path, int status) => _api.Emulator.Stubs.ForUniverse(universe).Add(string.Create(
        CultureInfo.InvariantCulture, $$$"""{"request":{"urlPath":"{{{path}}}"},"response":{"status":{{{status}}}}}"""));
}
