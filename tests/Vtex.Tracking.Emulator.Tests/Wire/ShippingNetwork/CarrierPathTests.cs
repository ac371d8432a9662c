using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class CarrierPathTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();
    private readonly Hub _hub;

    public CarrierPathTests() => _hub = new Hub(_api);

    [Theory]
    [InlineData("jacaranda-tracking/v1/lojaipe/master/notify")]
    [InlineData("jacaranda-tracking/1/lojaipe/master/notify")]
    [InlineData("jacaranda-tracking/V1.x/lojaipe/dev/NOTIFY/")]
    [InlineData("jacaranda-tracking/vone/lojaipe/dev/notify")]
    [InlineData("jacaranda-tracking/0.0.1-beta/lojaipe/a%20b/notify")]
    public async Task Any_app_version_and_workspace_is_answered(string path)
    {
        (await _hub.PostAsync(path, Hub.Body("1").ToJsonString())).ShouldBeOk();
        Assert.Equal("lojaipe", Assert.Single(_api.Emulator.Universes).Name);
        Assert.Single(_api.Emulator.Journal.ForUniverse("lojaipe").Entries);
    }

    [Theory]
    [InlineData("POST", "receiver/v1/lojaipe/master/notify", "POST /receiver")]
    [InlineData("GET", "receiver/v1/lojaipe/master/tracking", "GET /receiver")]
    [InlineData("POST", "Receiver/v1/lojaipe/master/notify", "POST /receiver")]
    [InlineData("POST", "_emulator/v1/lojaipe/master/notify", "Nearest: ")]
    [InlineData("POST", "__admin/v1/lojaipe/master/notify", "There is nothing at")]
    [InlineData("POST", "api/v1/lojaipe/master/notify", "Nearest: ")]
    [InlineData("POST", "jacaranda-tracking/v1/lojaipe/notify", "POST /{app}/{version}/{account}/{workspace}/notify")]
    [InlineData("POST", "jacaranda-tracking/v1//master/notify", "Nearest: ")]
    [InlineData("POST", "jacaranda-tracking/v1/lojaipe/master/notifications", "Nearest: ")]
    public async Task What_is_no_call_of_an_app_is_not_found(string method, string path, string nearest)
    {
        var answer = (await _api.SendAsync(new HttpMethod(method), path, "{}")).ShouldRefuse(404);
        Assert.Contains(nearest, (string?)answer.Json!["detail"], StringComparison.Ordinal);
        Assert.Empty(_api.Emulator.Universes);
    }

    [Fact]
    public async Task Another_method_is_told_the_right_one() =>
        Assert.Equal(["POST"], (await _api.GetAsync($"{Hub.App}/notify")).ShouldRefuse(405).Headers["Allow"]);

    [Fact]
    public async Task A_header_names_another_universe()
    {
        _hub.Headers = [.. _hub.Headers, ("Vtex-Emulator-Universe", "ensaio")];
        var number = await _hub.NumberAsync("1");
        var parcel = Assert.Single(_api.Emulator.GetOrCreateUniverse("ensaio").Parcels.All);
        Assert.Equal((number, "lojaipe"), (parcel.Number, parcel.Account));
        Assert.Single((await _hub.TrackAsync(number)).Json!.AsObject());
        Assert.Equal(["ensaio"], _api.Emulator.Universes.Select(universe => universe.Name));
        Assert.Equal(2, _api.Emulator.Journal.ForUniverse("ensaio").Entries.Count);
    }

    [Theory]
    [InlineData("a%2Fb%20%C3%A7", "a/b ç")]
    [InlineData("..%2F..", "../..")]
    public async Task An_account_may_hold_any_letters(string segment, string name)
    {
        var answer = await _hub.PostAsync($"app/v1/{segment}/master/notify", Hub.Body("1").ToJsonString());
        Assert.Equal(name, Assert.Single(_api.Emulator.Universes).Name);
        var url = new Uri((string)answer.ShouldBeOk().Json!["1"]!["tracking"]!["url"]!);
        Assert.Equal(Hub.NumberOf(answer, "1"), (string?)(await _api.GetAsync(url.PathAndQuery)).ShouldBeOk().Json!["trackingNumber"]);
    }

    [Fact]
    public async Task A_stub_of_the_accounts_universe_answers_in_its_place()
    {
        _api.Emulator.WireMock.Given(Request.Create().WithPath($"/{Hub.App}/tracking").UsingPost().ForUniverse("lojaipe"))
            .RespondWith(Response.Create().WithStatusCode(503));
        Assert.Equal(503, (await _hub.TrackAsync("1")).Status);
        Assert.Equal(200, (await _hub.PostAsync("jacaranda-tracking/v1/outra/master/tracking", "[]")).Status);
    }

    [Fact]
    public async Task Answers_name_the_entries_that_shaped_them()
    {
        Assert.Equal(["carrier.*, parcel.*"], (await _hub.NotifyAsync("1")).Headers["Vtex-Emulator-Fidelity"]);
        _hub.Headers = [];
        Assert.Equal(["carrier.*, parcel.*"], (await _hub.TrackAsync("1")).Headers["Vtex-Emulator-Fidelity"]);
    }

    [Fact]
    public async Task Many_calls_at_once_give_each_package_one_number()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _hub.NotifyAsync("1", "2", "3")));
        Assert.Single(answers.Select(answer => answer.ShouldBeOk().Text).Distinct());
        Assert.Equal(3, _api.Emulator.GetOrCreateUniverse(Hub.Account).Parcels.All.Count);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
