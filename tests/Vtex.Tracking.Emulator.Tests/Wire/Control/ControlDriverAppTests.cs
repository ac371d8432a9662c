namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlDriverAppTests : IAsyncLifetime
{
    private const string Photo = "/9j/AQID";

    private readonly ControlClient _client = new();

    [Fact]
    public async Task A_day_in_the_app()
    {
        await LogInAsync();
        var list = await _client.GetAsync(ControlClient.In("driver-app/deliveries"));
        var results = await _client.PostAsync(ControlClient.In("driver-app/work"), $$"""
            {"work":[
              {"id":"a","kind":"Start","idDeliveryService":1,"at":"2026-11-21T11:00:00"},
              {"id":"b","kind":"Position","latitude":-23.5,"longitude":-46.6,"at":"2026-11-21T11:05:00"},
              {"id":"c","kind":"Picture","idDeliveryService":1,"content":"{{Photo}}"},
              {"id":"d","kind":"Deliver","idDeliveryService":1,"receiverName":"Bia","scannedCode":"789","money":89.9},
              {"id":"d","kind":"Deliver","idDeliveryService":1}]}
            """);

        Assert.Equal(1, (int)Assert.Single(list!["data"]!.AsArray())!["serviceId"]!);
        Assert.Equal(["Done", "Done", "Done", "Done", "Repeated"], results!["data"]!.AsArray().Select(result => (string)result!["outcome"]!));
        await _client.LoginAsync();
        var service = (await _client.GetAsync("receiver/services/1"))!;
        Assert.Equal(89.9m, (decimal)service["billingInfo"]![0]!["money"]!);
        Assert.Equal("2026-11-21T11:00:00.000", (string?)service["deliveryServiceRouteItem"]![0]!["startDisplacementDateTime"]);
        using var picture = await _client.Http.GetAsync(new Uri((string)service["pictures"]![0]!), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal(Convert.FromBase64String(Photo), await picture.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        await _client.GetAsync(ControlClient.In("pictures/2"), 404);
    }

    [Fact]
    public async Task Without_a_token_of_a_driver_nothing_is_shown()
    {
        await _client.GetAsync(ControlClient.In("driver-app/deliveries"), 401);
        _client.Token = "nobody";
        await _client.PostAsync(ControlClient.In("driver-app/work"), """{"work":[]}""", 401);
        await _client.LoginAsync();
        await _client.GetAsync(ControlClient.In("driver-app/deliveries"), 401); // the token of a user of the API is none
        await LogInAsync();
        await _client.GetAsync("receiver/services", 401); // nor the other way round
    }

    [Fact]
    public async Task Faults_are_told_with_their_places()
    {
        await LogInAsync();
        await _client.ShouldFaultAsync(
            ControlClient.In("driver-app/work"),
            """{"work":[{"id":"","kind":"Start","idDeliveryService":0},{"id":"a","kind":"Fly"},{"id":"b","kind":"Position","latitude":91},{"id":"c","kind":"Picture","idDeliveryService":1,"content":"!"},{"id":"d","kind":"Start","idDeliveryService":1,"mony":1}]}""",
            "$.work[0].id", "$.work[0].idDeliveryService", "$.work[1].kind", "$.work[1].idDeliveryService", "$.work[2].longitude", "$.work[2].latitude", "$.work[3].content", "$.work[4].mony");
    }

    [Fact]
    public async Task A_picture_of_20_MB_is_refused_in_words()
    {
        await LogInAsync();
        var large = Convert.ToBase64String(new byte[20 * 1024 * 1024]);
        var problem = await _client.PostAsync(ControlClient.In("driver-app/work"), $$"""{"work":[{"id":"a","kind":"Picture","idDeliveryService":1,"content":"{{large}}"}]}""", 400);
        Assert.Contains("at most 1048576 bytes", (string?)problem!["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_show_no_picture()
    {
        await LogInAsync();
        await _client.PostAsync(ControlClient.In("driver-app/work"), $$"""{"work":[{"id":"a","kind":"Picture","idDeliveryService":1,"content":"{{Photo}}"}]}""");
        Assert.DoesNotContain(Photo, (await _client.GetAsync(ControlClient.In("events")))!.ToJsonString(), StringComparison.Ordinal);
    }

    public async ValueTask InitializeAsync()
    {
        await _client.OpenAsync(services: 1);
        var universe = _client.Emulator.GetOrCreateUniverse(ControlClient.Universe);
        await universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-ana", FirstName = "Ana", LastName = "Lima", Email = "a@example.com", Password = "segredo" });
        await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-ana", Date = ControlClient.Noon }, [1]);
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async Task LogInAsync()
    {
        _client.Token = null;
        var session = await _client.PostAsync(ControlClient.In("driver-app/login"), """{"username":"loja-ana","password":"segredo","acceptTerms":true}""");
        _client.Token = (string?)session!["token"];
    }
}
