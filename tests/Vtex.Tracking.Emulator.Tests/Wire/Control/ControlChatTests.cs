using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlChatTests : IAsyncLifetime
{
    private const string Photo = "/9j/AQID";

    private readonly ControlClient _client = new();

    [Fact]
    public async Task A_chat_from_both_sides()
    {
        var opened = await WorkAsync("""{"id":"1","kind":"Start","idDeliveryService":1},{"id":"2","kind":"Fail","idDeliveryService":1,"reason":"destinatário ausente"},{"id":"3","kind":"ChatMessage","idDeliveryService":1,"text":"Ninguém atende","latitude":-23.5,"longitude":-46.6}""");
        Assert.Equal([null, 1, 1], opened.Select(result => (int?)result!["chatId"]));

        var listed = await AsAsync("eva@loja.example", "GET", "chats?status=waiting&state=sp&driver=loja-ana&service=1&late=false&openedFrom=2026-11-21&openedUntil=2026-11-21");
        Assert.Equal(1, (int)listed!["total"]!);
        Assert.Null(listed["data"]![0]!["messages"]);
        Assert.Equal("Em Andamento", (string?)(await _client.GetAsync(ControlClient.In("services/1")))!["status"]);
        await AsAsync("eva@loja.example", "POST", "chats/1/take");
        await AsAsync("eva@loja.example", "POST", "chats/1/messages", $$"""{"picture":"{{Photo}}","text":"A vizinha recebe"}""");
        var closed = await AsAsync("eva@loja.example", "POST", "chats/1/close", """{"ticketId":1,"reversed":true}""");

        Assert.Equal(("Closed", 1, "Resolvido", true, false), ((string?)closed!["status"], (int)closed["attendantId"]!, (string?)closed["ticket"], (bool)closed["saidReversed"]!, (bool)closed["isReversed"]!));
        Assert.Equal(("00:00:00", "00:00:00"), ((string?)closed["wait"], (string?)closed["duration"]));
        var seen = await _client.GetAsync(ControlClient.In("driver-app/chats/1"));
        Assert.Equal(["Ninguém atende", "A vizinha recebe"], seen!["messages"]!.AsArray().Select(message => (string?)message!["text"]));
        Assert.Single((await _client.GetAsync(ControlClient.In("driver-app/chats")))!["data"]!.AsArray());
        using var picture = await _client.Http.GetAsync(ControlClient.In("pictures/1"), TestContext.Current.CancellationToken);
        Assert.Equal("image/jpeg", picture.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain(Photo, (await _client.GetAsync(ControlClient.In("events")))!.ToJsonString(), StringComparison.Ordinal);
        await _client.GetAsync(ControlClient.In("driver-app/chats/2"), 404);
    }

    [Fact]
    public async Task A_user_sees_only_what_is_ticked_in_it()
    {
        await OpenChatAsync();
        Assert.Equal(0, (int)(await AsAsync("rui@loja.example", "GET", "chats"))!["total"]!);
        await AsAsync("rui@loja.example", "GET", "chats/1", status: 403);
        await AsAsync("rui@loja.example", "POST", "chats/1/take", status: 403);
        await AsAsync("eva@loja.example", "GET", "chats/2", status: 404);
        await AsAsync("eva@loja.example", "POST", "chats/1/take", """{"userId":2}""", 400);
        Assert.Equal([1, 2], (await AsAsync("eva@loja.example", "GET", "chats/attendants"))!["data"]!.AsArray().Select(user => (int)user!["userId"]!));
    }

    [Fact]
    public async Task Whoever_operates_the_emulator_names_the_user_who_acts()
    {
        await OpenChatAsync();
        await _client.ShouldFaultAsync(ControlClient.In("chats/1/take"), "{}", "$.userId");
        await _client.PostAsync(ControlClient.In("chats/1/take"), """{"userId":2}""", 409); // Rui serves other states
        await _client.PostAsync(ControlClient.In("chats/1/take"), """{"userId":1}""");
        await _client.ShouldFaultAsync(ControlClient.In("chats/1/messages"), """{"userId":1}""", "$.text");
        await _client.ShouldFaultAsync(ControlClient.In("chats/1/messages"), """{"userId":1,"latitude":1}""", "$.longitude");
        await _client.ShouldFaultAsync(ControlClient.In("chats/1/messages"), """{"userId":1,"picture":"!"}""", "$.picture");
        await _client.ShouldFaultAsync(ControlClient.In("chats/1/close"), """{"userId":1}""", "$.reversed", "$.ticketId");
        await _client.PostAsync(ControlClient.In("chats/1/close"), """{"userId":1,"ticketId":99,"reversed":false}""", 409);
        await _client.GetAsync(ControlClient.In("chats?status=open&carrier=0"), 400);
    }

    [Fact]
    public async Task A_forgotten_password_and_the_shippers_settings()
    {
        await _client.PostAsync(ControlClient.In("driver-app/recover-password"), """{"email":"ninguem@example.com"}""", 204);
        await _client.PostAsync(ControlClient.In("driver-app/recover-password"), """{"email":"a@example.com"}""", 204);
        var mail = await _client.GetAsync(ControlClient.In("messages/latest?event=PasswordRecovery"));
        Assert.Null(mail!["idDeliveryService"]);
        var token = ((string)mail["text"]!).Split("senha: ")[1].Split('\n')[0].Trim();
        await _client.PostAsync(ControlClient.In("driver-app/reset-password"), """{"token":"errado","password":"pitanga"}""", 409);
        await _client.PostAsync(ControlClient.In("driver-app/reset-password"), $$"""{"token":"{{token}}","password":"pitanga"}""", 204);
        await _client.PostAsync(ControlClient.In("driver-app/login"), """{"username":"loja-ana","password":"pitanga"}""");
        Assert.DoesNotContain("pitanga", (await _client.GetAsync(ControlClient.In("requests")))!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain(token, (await _client.GetAsync(ControlClient.In("requests")))!.ToJsonString(), StringComparison.Ordinal);

        var settings = await _client.PostAsync(ControlClient.In("account/shipper"), """{"chatDeadline":"30m","photosBeforeStart":true}""");
        Assert.Equal(("00:30:00", true), ((string?)settings!["chatDeadline"], (bool)settings["photosBeforeStart"]!));
        await _client.ShouldFaultAsync(ControlClient.In("account/shipper"), """{"chatDeadline":"8d"}""", "$.chatDeadline");
        Assert.Equal("00:15:00", (string?)(await _client.PostAsync(ControlClient.In("account/shipper"), "{}"))!["chatDeadline"]);
    }

    public async ValueTask InitializeAsync()
    {
        await _client.OpenAsync(services: 1);
        var universe = _client.Emulator.GetOrCreateUniverse(ControlClient.Universe);
        await universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-ana", FirstName = "Ana", LastName = "Lima", Email = "a@example.com", Password = "segredo" });
        await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-ana", Date = ControlClient.Noon }, [1]);
        foreach (var (name, state) in new[] { ("eva", "SP"), ("rui", "RJ") })
            await universe.Account.Users.CreateAsync(new PlatformUser { Name = name, Email = $"{name}@loja.example", Groups = [PlatformGroup.CallCenter], ChatStates = [state] });
        var session = await _client.PostAsync(ControlClient.In("driver-app/login"), """{"username":"loja-ana","password":"segredo","acceptTerms":true}""");
        _client.Token = (string?)session!["token"];
    }

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async Task OpenChatAsync() => await WorkAsync("""{"id":"1","kind":"Start","idDeliveryService":1},{"id":"2","kind":"Fail","idDeliveryService":1,"reason":"Destinatário ausente"}""");

    private async Task<JsonArray> WorkAsync(string work) => (await _client.PostAsync(ControlClient.In("driver-app/work"), $$"""{"work":[{{work}}]}"""))!["data"]!.AsArray();

    private async Task<JsonNode?> AsAsync(string user, string method, string path, string? body = null, int status = 200)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), ControlClient.In(path));
        request.Headers.Add("Vtex-Emulator-User", user);
        if (method == "POST")
            request.Content = new StringContent(body ?? "{}", null, "application/json");
        using var response = await _client.Http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }
}
