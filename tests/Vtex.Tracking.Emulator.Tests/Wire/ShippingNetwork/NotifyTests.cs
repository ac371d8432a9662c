using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Parcels;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class NotifyTests : IAsyncLifetime
{
    private const string Package = "b1f7c0de-5a43-4e0b-9d52-70c3a18e6f24";
    private readonly Api _api = Api.InMemory();
    private readonly Hub _hub;

    public NotifyTests() => _hub = new Hub(_api);

    [Fact]
    public async Task The_example_of_the_contract_becomes_a_parcel()
    {
        var answer = await _hub.PostAsync($"{Hub.App}/notify", Hub.Example().ToJsonString());

        var number = Hub.NumberOf(answer, Package);
        Assert.True(TrackingNumber.IsValid(number), number);
        Assert.Equal($"coleta-{number[2..11]}", (string?)answer.Json![Package]!["notification"]!["id"]);
        var parcel = _api.Emulator.GetOrCreateUniverse(Hub.Account).Parcels.Find(number)!;
        Assert.Equal(
            ("jacaranda-tracking", Hub.Account, "master", Package, "1043250000187-01", "000184532"),
            (parcel.App, parcel.Account, parcel.Workspace, parcel.PackageId, parcel.OrderId, parcel.Invoice));
        Assert.Equal(new ParcelPlace("São Paulo", "SP", "01302001"), parcel.Origin);
        Assert.Equal(new ParcelPlace("São Paulo", "SP", "01310200"), parcel.Destination);
    }

    [Fact]
    public async Task The_address_in_the_answer_shows_the_story()
    {
        var answer = await _hub.NotifyAsync("1");
        var url = new Uri((string)answer.Json!["1"]!["tracking"]!["url"]!);
        Assert.Equal(_api.Emulator.BaseAddress, new Uri(url, "/"));
        var story = (await _api.GetAsync(url.PathAndQuery)).ShouldBeOk().Json!;
        Assert.Equal(Hub.NumberOf(answer, "1"), (string?)story["trackingNumber"]);
        Assert.NotEmpty(story["events"]!.AsArray());
    }

    [Fact]
    public async Task The_same_packages_again_get_the_same_answer_and_nothing_changes()
    {
        var first = await _hub.NotifyAsync("1", "2", "1");
        var events = _api.Emulator.GetOrCreateUniverse(Hub.Account).Events.Count;

        Assert.Equal(first.Text, (await _hub.NotifyAsync("1", "2", "1")).Text);
        Assert.Equal(first.Text, (await _hub.PostAsync($"jacaranda-tracking/2.x/{Hub.Account}/dev/notify", Hub.Body("1", "2").ToJsonString())).Text);
        Assert.Equal(events, _api.Emulator.GetOrCreateUniverse(Hub.Account).Events.Count);
        Assert.Equal(["1", "2"], first.Json!.AsObject().Select(entry => entry.Key));
    }

    [Fact]
    public async Task Packages_are_known_by_both_lists()
    {
        var body = Hub.Example();
        body["dispatchOrder"]!["packageIds"] = new JsonArray("1");
        var answer = await _hub.PostAsync($"{Hub.App}/notify", body.ToJsonString());
        Assert.Equal(["1", Package], answer.ShouldBeOk().Json!.AsObject().Select(entry => entry.Key));
        Assert.Null(_api.Emulator.GetOrCreateUniverse(Hub.Account).Parcels.FindByPackage("1")[0].OrderId);
    }

    [Fact]
    public async Task Another_account_app_or_seed_has_other_numbers()
    {
        var numbers = new List<string> { await _hub.NumberAsync("1") };
        foreach (var app in new[] { "outra/v1/lojaipe/master", "jacaranda-tracking/v1/lojacaju/master" })
            numbers.Add(Hub.NumberOf(await _hub.PostAsync($"{app}/notify", Hub.Body("1").ToJsonString()), "1"));
        await using var other = Api.InMemory();
        other.Emulator.OpenUniverse(Hub.Account, new UniverseOptions { Seed = 1 });
        numbers.Add(await new Hub(other).NumberAsync("1"));
        Assert.Distinct(numbers);
    }

    [Fact]
    public async Task Places_are_found_where_only_a_CEP_is_given_and_made_up_without_one()
    {
        var body = Hub.Example();
        var package = body["dispatchOrder"]!["packages"]![0]!;
        package["recipient"] = null;
        package["recipientPostalCode"] = "69005010";
        body["dispatchOrder"]!["sender"]!["address"]!["postalCode"] = null;
        body["account"]!["postalCode"] = "50010000";
        body["account"]!["city"] = null;
        body["account"]!["state"] = null;
        body["dispatchOrder"]!["packageIds"] = new JsonArray("1");
        await _hub.PostAsync($"{Hub.App}/notify", body.ToJsonString());

        var parcels = _api.Emulator.GetOrCreateUniverse(Hub.Account).Parcels;
        Assert.Equal(("Recife", "Manaus"), (parcels.FindByPackage(Package)[0].Origin.City, parcels.FindByPackage(Package)[0].Destination.City));
        Assert.Contains(parcels.FindByPackage("1")[0].Destination.City, PostalTowns.Capitals.Select(town => town.City));
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("{", "$")]
    [InlineData("[]", "$")]
    [InlineData("{}", "$.email")]
    [InlineData("""{"account":7}""", "$.account")]
    public async Task A_bad_body_is_refused_with_the_place_of_its_fault(string body, string path)
    {
        var answer = (await _hub.PostAsync($"{Hub.App}/notify", body)).ShouldRefuse(400);
        Assert.Contains(path, answer.FaultPaths);
        Assert.Empty(_api.Emulator.Universes);
    }

    [Fact]
    public async Task Another_type_and_too_large_a_body_are_refused()
    {
        (await _hub.PostAsync($"{Hub.App}/notify", Hub.Body("1").ToJsonString(), "text/plain")).ShouldRefuse(415);
        (await _hub.PostAsync($"{Hub.App}/notify", new string(' ', 32 * 1024 * 1024 + 1))).ShouldRefuse(413);
        (await _hub.NotifyAsync([.. Enumerable.Range(0, 1_001).Select(number => $"{number}")])).ShouldFault("$.dispatchOrder.packageIds");
        Assert.Empty(_api.Emulator.Universes);
    }

    [Fact]
    public async Task Without_packages_there_is_nothing_to_answer() => Assert.Equal("{}", (await _hub.NotifyAsync()).ShouldBeOk().Text);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
