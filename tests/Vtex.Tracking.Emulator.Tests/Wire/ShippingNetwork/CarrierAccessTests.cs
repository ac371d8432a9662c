namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class CarrierAccessTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();
    private readonly Hub _hub;

    public CarrierAccessTests() => _hub = new Hub(_api);

    [Fact]
    public async Task Without_credentials_nobody_is_let_in_and_no_universe_opens()
    {
        foreach (var headers in new (string, string)[][] { [], [("X-VTEX-API-AppKey", "chave")], [("X-VTEX-API-AppToken", "segredo")], [("VtexIdclientAutCookie", "")] })
        {
            _hub.Headers = headers;
            (await _hub.NotifyAsync("1")).ShouldRefuse(401);
            (await _hub.TrackAsync("1")).ShouldRefuse(401);
            (await _hub.PostAsync($"{Hub.App}/notify", "{")).ShouldRefuse(401);
        }

        Assert.Empty(_api.Emulator.Universes);
        Assert.Empty(_api.Emulator.Journal.ForUniverse(Hub.Account).Entries);
    }

    [Fact]
    public async Task Any_credentials_do_as_long_as_none_are_listed()
    {
        foreach (var headers in new (string, string)[][] { [("X-VTEX-API-AppKey", "a"), ("X-VTEX-API-AppToken", "b")], [("VtexIdclientAutCookie", "c")], [("Cookie", "VtexIdclientAutCookie=d")] })
        {
            _hub.Headers = headers;
            (await _hub.NotifyAsync("1")).ShouldBeOk();
        }
    }

    [Fact]
    public async Task Listed_keys_are_let_in_with_their_permission_only()
    {
        await ListKeysAsync();
        foreach (var (key, token, status) in new[] { ("chave", "segredo", 200), ("sem", "outro-segredo", 403), ("chave", "outro-segredo", 401), ("outra", "segredo", 401) })
        {
            _hub.Headers = [("X-VTEX-API-AppKey", key), ("X-VTEX-API-AppToken", token)];
            Assert.Equal((key, token, status), (key, token, (await _hub.NotifyAsync("1")).Status));
            Assert.Equal(status, (await _hub.TrackAsync("1")).Status);
        }

        _hub.Headers = [("VtexIdclientAutCookie", "c")];
        (await _hub.NotifyAsync("1")).ShouldRefuse(401);
    }

    [Fact]
    public async Task A_token_is_shown_nowhere()
    {
        await ListKeysAsync();
        _hub.Headers = [.. _hub.Headers, ("VtexIdclientAutCookie", "segredo-de-usuario")];
        await _hub.NotifyAsync("1");

        var shown = await _api.GetAsync($"_emulator/universes/{Hub.Account}");
        Assert.Equal("""[{"appKey":"chave","transportationReadOnly":true},{"appKey":"sem","transportationReadOnly":false}]""", shown.Json!["appKeys"]!.ToJsonString());
        var universe = _api.Emulator.GetOrCreateUniverse(Hub.Account);
        foreach (var text in new[] { shown.Text, (await _api.GetAsync("__admin/requests")).Text, (await _api.GetAsync($"_emulator/universes/{Hub.Account}/events")).Text, universe.Options.AppKeys[0].ToString() })
            Assert.DoesNotContain("segredo", text, StringComparison.Ordinal);
    }

    private async Task ListKeysAsync() => Assert.Equal(201, (await _api.SendAsync(
        HttpMethod.Post,
        "_emulator/universes",
        """
        {"name":"lojaipe","appKeys":[{"appKey":"chave","appToken":"segredo"},
         {"appKey":"sem","appToken":"outro-segredo","transportationReadOnly":false}]}
        """)).Status);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
