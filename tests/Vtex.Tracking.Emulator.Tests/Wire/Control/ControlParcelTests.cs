namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlParcelTests : IAsyncLifetime
{
    private readonly ControlClient _client = new();

    [Fact]
    public async Task A_parcel_is_registered_once_with_all_that_is_told_of_it()
    {
        const string parcel = """
            {"packageId":"1","app":"jacaranda","account":"lojaipe","workspace":"dev","orderId":"1043-01","invoice":"7",
             "originPostalCode":"01302-001","destinationPostalCode":"80010-010"}
            """;
        var made = await _client.PostAsync(ControlClient.In("parcels"), parcel, 201);
        Assert.Equal(made!.ToJsonString(), (await _client.PostAsync(ControlClient.In("parcels"), parcel, 201))!.ToJsonString());
        var kept = Assert.Single(_client.Emulator.GetOrCreateUniverse(ControlClient.Universe).Parcels.All);
        Assert.Equal(
            ("1", "jacaranda", "lojaipe", "dev", "1043-01", "7"),
            (kept.PackageId, kept.App, kept.Account, kept.Workspace, kept.OrderId, kept.Invoice));
        Assert.Equal((new ParcelPlace("São Paulo", "SP", "01302-001"), new ParcelPlace("Curitiba", "PR", "80010-010")), (kept.Origin, kept.Destination));
    }

    [Fact]
    public async Task Lists_are_parts_and_may_be_of_one_package()
    {
        for (var i = 1; i <= 5; i++)
            await _client.PostAsync(ControlClient.In("parcels"), $$"""{"packageId":"{{i}}"}""", 201);
        var part = await _client.GetAsync(ControlClient.In("parcels?from=2&limit=3"));
        Assert.Equal(5, (int)part!["total"]!);
        Assert.Equal(["2", "3", "4"], part["data"]!.AsArray().Select(parcel => (string)parcel!["packageId"]!));
        Assert.Equal(1, (int)(await _client.GetAsync(ControlClient.In("parcels?package=4")))!["total"]!);
        Assert.Equal(0, (int)(await _client.GetAsync(ControlClient.In("parcels?package=6")))!["total"]!);
    }

    [Fact]
    public async Task What_is_pending_happens()
    {
        var number = (string)(await _client.PostAsync(ControlClient.In("parcels"), """{"packageId":"1-RETURNED"}""", 201))!["trackingNumber"]!;
        var before = await _client.GetAsync(ControlClient.In($"parcels/{number}"));
        await _client.PostAsync("_emulator/clock/advance", """{"by":"60.00:00:00"}""");
        var after = await _client.GetAsync(ControlClient.In($"parcels/{number}"));
        Assert.Empty(after!["pending"]!.AsArray());
        Assert.Equal(
            before!["pending"]!.AsArray().Select(step => ((string)step!["due"]!, (string)step["description"]!)),
            after["events"]!.AsArray().Skip(1).Select(step => ((string)step!["at"]!, (string)step["description"]!)));
    }

    [Theory]
    [InlineData("", "{}", "$.packageId")]
    [InlineData("", """{"packageId":"","app":"","workspace":7}""", "$.packageId", "$.app", "$.workspace")]
    [InlineData("/{0}/move", "{}", "$.city", "$.state")]
    [InlineData("/{0}/move", """{"city":"Natal","state":"Rio Grande do Norte"}""", "$.state")]
    [InlineData("/{0}/fail", """{"reason":""}""", "$.reason")]
    public async Task Faults_are_told_with_their_places(string path, string body, params string[] faults)
    {
        var number = await RegisterAsync();
        await _client.ShouldFaultAsync(ControlClient.In("parcels") + path.Replace("{0}", number, StringComparison.Ordinal), body, faults);
    }

    [Fact]
    public async Task What_cannot_be_is_refused()
    {
        var number = await RegisterAsync();
        await _client.PostAsync(ControlClient.In($"parcels/{number}/move"), """{"city":"Roma","state":"IT"}""", 409);
        await _client.PostAsync(ControlClient.In($"parcels/{number}/return"));
        foreach (var move in new[] { "deliver", "fail", "return" })
            await _client.PostAsync(ControlClient.In($"parcels/{number}/{move}"), null, 409);
        await _client.PostAsync(ControlClient.In("parcels/AA473124829BR/deliver"), null, 404);
        await _client.GetAsync(ControlClient.In("parcels/AA473124829BR"), 404);
        await _client.GetAsync("_emulator/universes/nobody/parcels", 404);
        await _client.ShouldFaultAsync(
            "_emulator/universes", """{"name":"x","appKeys":[{"appKey":"","transportationReadOnly":"yes"}]}""",
            "$.appKeys[0].appKey", "$.appKeys[0].appToken", "$.appKeys[0].transportationReadOnly");
    }

    private async Task<string> RegisterAsync() =>
        (string)(await _client.PostAsync(ControlClient.In("parcels"), """{"packageId":"1"}""", 201))!["trackingNumber"]!;

    public async ValueTask InitializeAsync() => await _client.OpenAsync();

    public ValueTask DisposeAsync() => _client.DisposeAsync();
}
