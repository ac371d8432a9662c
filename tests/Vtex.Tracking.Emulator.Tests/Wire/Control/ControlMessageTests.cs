using System.Net;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlMessageTests : IAsyncLifetime
{
    private const string Contact = """{"deliveryServiceType":"Entrega","orderNumber":"#","shipperCustomer":{"legalType":"PF","firstName":"Zé","email":"ze@example.com","addressStreet":"Rua A","postalCode":"01305-000"}}""";

    private readonly ControlClient _client = new();

    [Fact]
    public async Task Lists_are_filtered_parts()
    {
        await CreateAsync("1", "2", "3");
        var all = await _client.GetAsync(ControlClient.In("messages?from=3&limit=2"));
        var found = await _client.GetAsync(ControlClient.In("messages?channel=sms&status=FAILED&event=before%20routing&orderNumber=2"));

        Assert.Equal(6, (int)all!["last"]!);
        Assert.Equal([3, 4], all["data"]!.AsArray().Select(message => (int)message!["number"]!));
        Assert.Equal("NoAddress", (string?)Assert.Single(found!["data"]!.AsArray())!["failure"]);
        Assert.Equal("2", (string?)(await _client.GetAsync(ControlClient.In("messages/latest?service=2&channel=Email")))!["orderNumber"]);
        await _client.GetAsync(ControlClient.In("messages/latest?service=9"), 404);
        await _client.GetAsync(ControlClient.In("messages/7"), 404);
        await _client.GetAsync(ControlClient.In("messages/um"), 404);
    }

    [Theory]
    [InlineData("messages?event=0", "event")]
    [InlineData("messages?chanel=Sms", "chanel")]
    [InlineData("messages?service=-1", "service")]
    [InlineData("messages?limit=0", "limit")]
    public async Task A_faulty_filter_is_named(string path, string parameter)
    {
        var problem = await _client.GetAsync(ControlClient.In(path), 400);
        Assert.Equal(parameter, (string?)problem!["errors"]![0]!["path"]);
    }

    [Fact]
    public async Task The_page_of_an_email_has_no_right()
    {
        await CreateAsync("7");
        await _client.PostAsync(ControlClient.In("message-templates/Delivered/Email"), """{"template":"Custom","body":"<script>alert('{{OrderNumber}}')</script>"}""");
        foreach (var move in new[] { """{"move":"Route","driver":"ana"}""", """{"move":"Start"}""", """{"move":"Deliver"}""" })
            await _client.PostAsync(ControlClient.In("services/1/execute"), move);
        var number = (int)(await _client.GetAsync(ControlClient.In("messages/latest?channel=Email")))!["number"]!;

        using var html = await _client.SendAsync(HttpMethod.Get, ControlClient.In($"messages/{number}/html"));
        using var text = await _client.SendAsync(HttpMethod.Get, ControlClient.In($"messages/{number}/text"));
        using var sms = await _client.SendAsync(HttpMethod.Get, ControlClient.In($"messages/{number + 1}/html"));

        Assert.Equal("<script>alert('7')</script>", await html.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.StartsWith("sandbox; default-src 'none'", html.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", html.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(("text/html", "text/plain"), (html.Content.Headers.ContentType!.MediaType, text.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.NotFound, sms.StatusCode);
    }

    [Fact]
    public async Task Settings_change_by_what_is_given()
    {
        await _client.PostAsync(ControlClient.In("message-templates/Delivered/Email"), """{"template":"Custom","body":"Oi","subject":"A","active":false}""");
        var saved = await _client.PostAsync(ControlClient.In("message-templates/delivered/email"), """{"subject":"B"}""");
        var fixedAgain = await _client.PostAsync(ControlClient.In("message-templates/Delivered/Email"), """{"template":"Standard"}""");
        var listed = (await _client.GetAsync(ControlClient.In("message-templates")))!["data"]!.AsArray();

        Assert.Equal(("Custom", "Oi", "B", false), ((string?)saved!["template"], (string?)saved["body"], (string?)saved["subject"], (bool)saved["active"]!));
        Assert.Equal((null, "B"), ((string?)fixedAgain!["body"], (string?)fixedAgain["subject"]));
        Assert.Equal(16, listed.Count);
        Assert.Contains(listed, one => (string?)one!["subject"] == "B");
        await _client.PostAsync(ControlClient.In("message-templates/Nobody/Email"), "{}", 404);
        await _client.ShouldFaultAsync(ControlClient.In("message-templates/Delivered/Sms"), """{"hours":13,"template":"Longo","corpo":"x"}""", "$.template", "$.hours", "$.corpo");
    }

    [Fact]
    public async Task Each_agency_has_settings_of_its_own()
    {
        await _client.Emulator.GetOrCreateUniverse(ControlClient.Universe).Account.Agencies.CreateAsync(new Agency { Name = "Ipê" });
        await _client.PostAsync(ControlClient.In("message-templates/BeforeRouting/Sms?agency=2"), """{"template":"Custom","body":"Oi"}""");
        await _client.PostAsync(ControlClient.In("services"), $$"""{"agency":2,"service":{{Contact}}}""", 201);
        await _client.PostAsync(ControlClient.In("services"), $$"""{"agency":3,"service":{{Contact}}}""", 409);

        Assert.Equal("Oi", (string?)(await _client.GetAsync(ControlClient.In("messages/latest")))!["text"]);
        Assert.DoesNotContain((await _client.GetAsync(ControlClient.In("message-templates")))!["data"]!.AsArray(), one => (string?)one!["body"] == "Oi");
        Assert.Contains((await _client.GetAsync(ControlClient.In("message-templates?agency=2")))!["data"]!.AsArray(), one => (string?)one!["body"] == "Oi");
        await _client.PostAsync(ControlClient.In("message-templates/Delivered/Sms?agency=3"), "{}", 409);
    }

    [Fact]
    public async Task A_template_that_cannot_be_filled_in_is_refused_in_words()
    {
        var problem = await _client.PostAsync(
            ControlClient.In("message-templates/Delivered/Email"), """{"template":"Custom","body":"{% for i in (1..1000000000) %}x{% endfor %}"}""", 409);
        Assert.Contains("at most 1,000 values", (string?)problem!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_options_of_a_universe_say_what_fails()
    {
        await _client.PostAsync("_emulator/universes", """{"name":"azar","messages":{"failedShare":1,"outboxSize":3}}""", 201);
        await _client.PostAsync("_emulator/universes/azar/services", $$"""{"service":{{Contact}}}""", 201);

        var message = await _client.GetAsync("_emulator/universes/azar/messages/1");
        Assert.Equal(("Failed", "Chance"), ((string?)message!["status"], (string?)message["failure"]));
        Assert.Equal(3, (int)(await _client.GetAsync("_emulator/universes/azar"))!["messages"]!["outboxSize"]!);
        await _client.ShouldFaultAsync("_emulator/universes", """{"name":"b","messages":{"failedShare":1.5,"size":3}}""", "$.messages.failedShare", "$.messages.size");
    }

    public async ValueTask InitializeAsync() => await _client.OpenAsync();

    public ValueTask DisposeAsync() => _client.DisposeAsync();

    private async Task CreateAsync(params string[] orders)
    {
        foreach (var order in orders)
            await _client.PostAsync(ControlClient.In("services"), $$"""{"service":{{Contact.Replace("#", order, StringComparison.Ordinal)}}}""", 201);
    }
}
