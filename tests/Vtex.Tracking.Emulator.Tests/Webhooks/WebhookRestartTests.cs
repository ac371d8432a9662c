using System.Text;
using Vtex.Tracking.Emulator.Templates;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.Tests.World.Messages;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Tests.Webhooks;

/// <summary>Webhooks after a restart: what was accepted is not told again, what was not goes on.</summary>
public sealed class WebhookRestartTests
{
    [Fact]
    public async Task A_restart_goes_on_where_it_was()
    {
        using var folder = new TestFolder();
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (call, context) =>
        {
            context.Response.StatusCode = (int?)call["data"]!["idDeliveryService"] == 1 ? 503 : 200;
            return Task.CompletedTask;
        };
        await using (var first = folder.Open())
        {
            var universe = first.GetOrCreateUniverse("loja");
            await universe.Webhooks.RegisterAsync(new NewWebhook(receiver.Address, WebhookReceiver.Secret) { Events = [WebhookEventType.ServiceCreated] });
            universe.Services.Create([Samples.Service(1), Samples.Service(2)]);
            await first.Clock.AdvanceAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        }

        receiver.Answer = (_, _) => Task.CompletedTask;
        await using var second = folder.Open();
        var again = second.GetOrCreateUniverse("loja");
        Assert.Equal((WebhookStatus.Active, 1), (again.Webhooks.Find(1)!.Status, again.Webhooks.Find(1)!.Waiting));
        await second.Clock.AdvanceAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        await second.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(["service.created 1", "service.created 2", "service.created 1"], receiver.Told);
        Assert.Equal(0, again.Webhooks.Find(1)!.Waiting);
        Assert.Empty(receiver.Forged);
    }

    [Fact]
    public async Task A_copy_that_has_webhooks_sends_no_mail_of_its_past_again()
    {
        using var clock = new EmulatorClock(Moments.Noon);
        using var mails = new CountingMails();
        using var universes = new UniverseRegistry(clock, null, new OutgoingGateways { Mail = mails, Templates = new TemplatesOnDemand() });
        var universe = universes.Open("loja");
        await universe.Webhooks.RegisterAsync(new NewWebhook(new Uri("http://127.0.0.1:9/"), WebhookReceiver.Secret));
        universe.Services.Create([Letters.Service()]);
        await clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(1, mails.Count);

        universes.Fork("loja", "copia", null);
        await clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.Equal(1, mails.Count);
    }

    [Fact]
    public async Task The_journal_keeps_the_latest_thousand()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { StartTime = Moments.Noon });
        var universe = emulator.GetOrCreateUniverse("loja");
        await universe.Webhooks.RegisterAsync(new NewWebhook(receiver.Address, WebhookReceiver.Secret) { Events = [WebhookEventType.ServiceCreated] });
        universe.Services.Create([.. Enumerable.Range(0, 1_100).Select(number => Samples.Service(number))]);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await emulator.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.Equal(Enumerable.Range(1, 1_100).Select(id => $"service.created {id}"), receiver.Told);
        var kept = universe.Webhooks.ListDeliveries(1);
        Assert.Equal((1_000, 101L, 1_100L), (kept.Count, kept[0].Number, kept[^1].Number));
    }

    [Fact]
    public async Task The_control_API_registers_shows_and_repeats()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var client = new Wire.Control.ControlClient();
        await client.OpenAsync();
        var path = Wire.Control.ControlClient.In("webhooks");
        await client.ShouldFaultAsync(path, """{"address":"nowhere","secret":"curto","events":["service.lost"]}""", "$.address", "$.secret", "$.events");
        var webhook = await client.PostAsync(path, $$"""{"address":"{{receiver.Address}}","secret":"{{WebhookReceiver.Secret}}","events":["service.created","SERVICE.CANCELLED"]}""", 201);
        Assert.Equal(["service.created", "service.cancelled"], webhook!["events"]!.AsArray().Select(name => (string?)name));
        await client.OpenServiceAsync();
        await client.Emulator.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        await client.PostAsync($"{path}/1/deliveries/1/replay", null, 204);
        await client.Emulator.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        var deliveries = await client.GetAsync($"{path}/1/deliveries?status=delivered");
        Assert.Equal((1, 2), ((int)deliveries!["total"]!, deliveries["data"]![0]!["attempts"]!.AsArray().Count));
        Assert.Equal("Paused", (string?)(await client.PostAsync($"{path}/1/pause"))!["status"]);
        Assert.Equal("Active", (string?)(await client.PostAsync($"{path}/1/resume"))!["status"]);
        Assert.Single((await client.GetAsync(path))!["data"]!.AsArray());
        await client.PostAsync($"{path}/1/deliveries/9/replay", null, 404);

        var seen = new StringBuilder();
        foreach (var shown in (string[])[path, $"{path}/1", Wire.Control.ControlClient.In("events"), Wire.Control.ControlClient.In("requests")])
            seen.Append(await client.GetAsync(shown));
        Assert.DoesNotContain(WebhookReceiver.Secret, seen.ToString(), StringComparison.Ordinal);
        await client.SendAsync(HttpMethod.Delete, $"{path}/1", null, 204);
        await client.GetAsync($"{path}/1", 404);
    }

    private sealed class CountingMails : IMailGateway
    {
        private int _count;

        public int Count => _count;

        public Task<MailReply> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return Task.FromResult(new MailReply(null, 250));
        }

        public void Dispose()
        {
            // there is nothing to close
        }
    }
}
