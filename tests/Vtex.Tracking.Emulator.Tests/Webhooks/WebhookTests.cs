using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.World.Messages;
using Vtex.Tracking.Emulator.Tests.World.Support;
using Vtex.Tracking.Emulator.World.Webhooks;
using Microsoft.AspNetCore.Http;
using static Vtex.Tracking.Emulator.Tests.World.Support.CallCentre;

namespace Vtex.Tracking.Emulator.Tests.Webhooks;

/// <summary>Webhooks, against a receiver on a socket.</summary>
public sealed class WebhookTests : IAsyncLifetime
{
    private readonly TrackingEmulator _emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { StartTime = Moments.Noon });
    private WebhookReceiver _receiver = null!;

    private Universe Loja => _emulator.GetOrCreateUniverse("loja");

    [Fact]
    public async Task A_receiver_is_told_what_happens_signed_and_in_order()
    {
        await RegisterAsync();
        var app = await OpenAsync(Loja);
        var eva = await Loja.AttendantAsync();
        await app.SendAsync([Start("1"), Failure("2")]);
        await Loja.Chats.TakeAsync(1, eva);
        await Loja.Chats.CloseAsync(1, eva, 1, isReversed: true);
        await app.SendAsync([new DeliveryWork("3", null, 1, new Deliver())]);
        await Loja.GetRecipient(1).RateAsync(5, "Pontual");
        await AdvanceAsync();

        Assert.Equal(
            [
                "service.created 1", "route.created 1", "service.routed 1", "route.started 1", "service.started 1", "chat.opened 1", "chat.taken 1", "chat.closed 1",
                "service.delivered 1", "route.finished 1", "service.rated 1",
            ],
            _receiver.Told);
        Assert.Empty(_receiver.Forged);
        var delivered = _receiver.Received.ElementAt(8);
        Assert.Equal(("loja", "2026-11-21T15:00:00.1230000Z"), ((string?)delivered["universe"], (string?)delivered["time"]));
        Assert.Equal(
            """{"idDeliveryService":1,"status":"Realizado","orderNumber":"2031915","invoice":"184532","idDeliveryServiceRoute":1,"driver":"loja-ana"}""",
            delivered["data"]!.ToJsonString(RelaxedJson));
        Assert.Equal(
            """{"id":1,"status":"Closed","occurrence":"Destinatário ausente","isReversible":true,"attendantId":1,"ticket":"Resolvido","saidReversed":true,"isReversed":false}""",
            _receiver.Received.ElementAt(7)["data"]!["chat"]!.ToJsonString(RelaxedJson));
        Assert.Equal(5, (int)_receiver.Received.ElementAt(10)["data"]!["rating"]!);
        Assert.Distinct(_receiver.Received.Select(call => (string?)call["id"]));
        Assert.DoesNotContain("helena", string.Concat(_receiver.Received.Select(call => call.ToJsonString())), StringComparison.OrdinalIgnoreCase); // nothing about persons
        Assert.All(Loja.Webhooks.ListDeliveries(1), delivery => Assert.Equal((WebhookDeliveryStatus.Delivered, 200, "answered 200"), (delivery.Status, delivery.Attempts.Single().Status, delivery.Attempts[0].Outcome)));
    }

    [Fact]
    public async Task Only_the_events_that_it_asked_for_are_told()
    {
        await RegisterAsync(WebhookEventType.ServiceCancelled, WebhookEventType.OrderStatusChanged);
        Loja.Services.Create([Letters.Service(), Letters.Service()]);
        await Loja.BackOffice.CancelAsync(2);
        Loja.PlaceOrder();
        await AdvanceAsync();
        Assert.Equal("service.cancelled 2", _receiver.Told.First());
        Assert.All(_receiver.Told.Skip(1), told => Assert.StartsWith("order.status_changed", told, StringComparison.Ordinal));
        Assert.NotEmpty(_receiver.Told.Skip(1));
        Assert.NotNull(_receiver.Received.Last()["data"]!["orderStatus"]);
    }

    [Fact]
    public async Task What_is_not_accepted_holds_back_what_comes_after_it_of_the_same_service_alone()
    {
        await RegisterAsync();
        _receiver.Answer = (call, context) =>
        {
            context.Response.StatusCode = (int?)call["data"]!["idDeliveryService"] == 1 ? 500 : 200;
            return Task.CompletedTask;
        };
        Loja.Services.Create([Letters.Service(), Letters.Service()]);
        await AdvanceAsync();
        await Loja.BackOffice.CancelAsync(1);
        await Loja.BackOffice.CancelAsync(2);
        await AdvanceAsync();
        Assert.Equal(["service.created 1", "service.created 2", "service.cancelled 2"], _receiver.Told);
        Assert.Equal((2, Moments.Noon), (Loja.Webhooks.Find(1)!.Waiting, Loja.Webhooks.Find(1)!.FailingSince ?? Moments.Noon));
        Assert.Equal([Moments.Noon.AddMinutes(1), null], Loja.Webhooks.ListDeliveries(1, WebhookDeliveryStatus.Waiting).Select(delivery => delivery.Next));

        await AdvanceAsync(TimeSpan.FromMinutes(1));
        _receiver.Answer = (_, _) => Task.CompletedTask;
        await AdvanceAsync(TimeSpan.FromMinutes(2));
        await AdvanceAsync();
        Assert.Equal(["service.created 1", "service.created 1", "service.cancelled 1"], _receiver.Told.Skip(3));
        Assert.Equal([500, 500, 200], Loja.Webhooks.ListDeliveries(1)[0].Attempts.Select(attempt => attempt.Status!.Value));
        Assert.Equal(0, Loja.Webhooks.Find(1)!.Waiting);
    }

    [Fact]
    public async Task After_twelve_attempts_it_is_given_up_and_the_next_is_told()
    {
        await RegisterAsync();
        _receiver.Answer = (call, context) =>
        {
            context.Response.StatusCode = (string?)call["type"] == "service.created" ? 410 : 200;
            return Task.CompletedTask;
        };
        Loja.Services.Create([Letters.Service()]);
        await Loja.BackOffice.CancelAsync(1);
        await AdvanceAsync(TimeSpan.FromDays(2));
        await AdvanceAsync();
        Assert.Equal([.. Enumerable.Repeat("service.created 1", 12), "service.cancelled 1"], _receiver.Told);
        Assert.Equal((WebhookDeliveryStatus.Failed, null), (Loja.Webhooks.ListDeliveries(1)[0].Status, Loja.Webhooks.ListDeliveries(1)[0].Next));
        double[] minutes = [.. Loja.Webhooks.ListDeliveries(1)[0].Attempts.Zip(Loja.Webhooks.ListDeliveries(1)[0].Attempts.Skip(1), (one, next) => (next.At - one.At).TotalMinutes)];
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360], minutes);

        _receiver.Answer = (_, _) => Task.CompletedTask;
        await Loja.Webhooks.ReplayAsync(1, 1);
        await AdvanceAsync();
        Assert.Equal("service.created 1", _receiver.Told.Last());
        Assert.Equal(WebhookDeliveryStatus.Delivered, Loja.Webhooks.ListDeliveries(1)[0].Status);
    }

    [Fact]
    public async Task Redirects_are_not_followed_and_Retry_After_is_minded()
    {
        await RegisterAsync();
        _receiver.Answer = (_, context) =>
        {
            if (_receiver.Received.Count == 1)
                context.Response.Redirect("/elsewhere");
            else if (_receiver.Received.Count == 2)
                (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (503, "600");
            return Task.CompletedTask;
        };
        Loja.Services.Create([Letters.Service()]);
        await AdvanceAsync();
        Assert.Single(_receiver.Received);
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await AdvanceAsync();
        Assert.Equal(Moments.Noon.AddMinutes(11), Loja.Webhooks.ListDeliveries(1)[0].Next);
        await AdvanceAsync(TimeSpan.FromMinutes(10));
        await AdvanceAsync();
        Assert.Equal([302, 503, 200], Loja.Webhooks.ListDeliveries(1)[0].Attempts.Select(attempt => attempt.Status!.Value));
        Assert.Contains("redirect", Loja.Webhooks.ListDeliveries(1)[0].Attempts[0].Outcome, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_gives_no_answer_is_left_alone_and_disabled_after_three_days()
    {
        var closed = new Uri("http://127.0.0.1:1/");
        await Loja.Webhooks.RegisterAsync(new NewWebhook(closed, WebhookReceiver.Secret));
        Loja.Services.Create([.. Enumerable.Range(0, 10).Select(_ => Letters.Service())]);
        await AdvanceAsync();
        Assert.Equal(3, Attempts());
        await AdvanceAsync(TimeSpan.FromMinutes(1));
        await AdvanceAsync();
        Assert.Equal(4, Attempts()); // one to see whether it is back
        Assert.All(Loja.Webhooks.ListDeliveries(1).SelectMany(delivery => delivery.Attempts), attempt => Assert.Contains("refused", attempt.Outcome, StringComparison.Ordinal));
        for (var hour = 0; hour < 80; hour++)
        {
            Loja.Services.Create([Letters.Service()]);
            await AdvanceAsync(TimeSpan.FromHours(1));
        }

        await AdvanceAsync();
        Assert.Equal((WebhookStatus.Disabled, 0), (Loja.Webhooks.Find(1)!.Status, Loja.Webhooks.Find(1)!.Waiting));
        Assert.Null(Loja.Failure);
        await RefusedAsync("resume it first", () => Loja.Webhooks.ReplayAsync(1, 1));
        await Loja.Webhooks.ResumeAsync(1);
        Assert.Equal(WebhookStatus.Active, Loja.Webhooks.Find(1)!.Status);

        int Attempts() => Loja.Webhooks.ListDeliveries(1).Sum(delivery => delivery.Attempts.Count);
    }

    [Fact]
    [Trait("Category", "Slow")] // a call runs out of five real seconds
    public async Task A_slow_receiver_fails_and_a_large_answer_does_not()
    {
        await RegisterAsync();
        _receiver.Answer = async (call, context) =>
        {
            if ((int?)call["data"]!["idDeliveryService"] == 1)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
            await context.Response.WriteAsync(new string('x', 1_000_000), context.RequestAborted);
        };
        Loja.Services.Create([Letters.Service(), Letters.Service()]);
        await AdvanceAsync();
        Assert.Equal(["no answer within 5 s", "answered 200"], Loja.Webhooks.ListDeliveries(1).Select(delivery => delivery.Attempts.Single().Outcome.Split(" not")[0]).Select(outcome => outcome.StartsWith("answered 200", StringComparison.Ordinal) ? "answered 200" : outcome));
        Assert.Equal(WebhookDeliveryStatus.Delivered, Loja.Webhooks.ListDeliveries(1)[1].Status);
    }

    [Fact]
    public async Task What_happens_while_it_is_paused_is_not_told_later()
    {
        await RegisterAsync();
        _receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        Loja.Services.Create([Letters.Service()]);
        await AdvanceAsync();
        await Loja.Webhooks.PauseAsync(1);
        Loja.Services.Create([Letters.Service()]);
        await Loja.Webhooks.ResumeAsync(1);
        _receiver.Answer = (_, _) => Task.CompletedTask;
        Loja.Services.Create([Letters.Service()]);
        await AdvanceAsync(TimeSpan.FromHours(1));
        await AdvanceAsync();
        Assert.Equal(["service.created 1", "service.created 3"], _receiver.Told);
        Assert.Equal([WebhookDeliveryStatus.Dropped, WebhookDeliveryStatus.Delivered], Loja.Webhooks.ListDeliveries(1).Select(delivery => delivery.Status));
        await Loja.Webhooks.RemoveAsync(1);
        Loja.Services.Create([Letters.Service()]);
        await AdvanceAsync();
        Assert.Equal(2, _receiver.Received.Count);
        Assert.Null(Loja.Webhooks.Find(1));
    }

    [Fact]
    public async Task A_fork_and_an_import_tell_nothing_until_they_are_resumed()
    {
        await RegisterAsync();
        _receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        Loja.Services.Create([Letters.Service()]);
        await AdvanceAsync();
        using var bytes = new MemoryStream(await Storage.Samples.ExportAsync(Loja));
        Universe[] copies = [_emulator.ForkUniverse("loja", "copia"), await _emulator.ImportUniverseAsync("outra", bytes, TestContext.Current.CancellationToken), _emulator.ForkUniverse("loja", "cedo", 2)];
        await Loja.Webhooks.PauseAsync(1);
        var told = _receiver.Received.Count;
        foreach (var copy in copies)
        {
            copy.Services.Create([Letters.Service()]);
            await copy.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
            Assert.Equal((WebhookStatus.Paused, 0), (copy.Webhooks.Find(1)!.Status, copy.Webhooks.Find(1)!.Waiting));
        }

        Assert.Equal(told, _receiver.Received.Count);
        _receiver.Answer = (_, _) => Task.CompletedTask;
        await copies[0].Webhooks.ResumeAsync(1);
        var id = copies[0].Services.Create([Letters.Service()])[0];
        await AdvanceAsync();
        Assert.Equal(("copia", $"service.created {id}"), ((string?)_receiver.Received.Last()["universe"], WebhookReceiver.Describe(_receiver.Received.Last())));
        Assert.Empty(_receiver.Forged);
    }

    [Fact]
    public async Task Only_this_machine_is_called_and_what_cannot_be_is_refused()
    {
        await RefusedAsync("may not call hooks.example", () => Loja.Webhooks.RegisterAsync(new NewWebhook(new Uri("https://hooks.example/"), WebhookReceiver.Secret)));
        await RefusedAsync("16 to 200 characters", () => Loja.Webhooks.RegisterAsync(new NewWebhook(_receiver.Address, "curto")));
        await RefusedAsync("http or https", () => Loja.Webhooks.RegisterAsync(new NewWebhook(new Uri("ftp://127.0.0.1/"), WebhookReceiver.Secret)));
        await RefusedAsync("without a user name", () => Loja.Webhooks.RegisterAsync(new NewWebhook(new Uri("http://ana:segredo@127.0.0.1/"), WebhookReceiver.Secret)));
        for (var number = 0; number < 20; number++)
            await RegisterAsync();
        await RefusedAsync("at most 20", () => RegisterAsync());
        Assert.DoesNotContain(WebhookReceiver.Secret, string.Concat(Loja.Events.AsEnumerable<object>().Concat(Loja.Webhooks.List()).Append(new NewWebhook(_receiver.Address, WebhookReceiver.Secret))), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_those_of_the_contract()
    {
        var contract = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "openapi", "vtex-tracking-emulator.openapi.json")))!;
        var names = contract["components"]!["schemas"]!["WebhookEventType"]!["enum"]!.AsArray().Select(name => (string)name!);
        Assert.Equal(WebhookNames.All, names);
        Assert.All(Enum.GetValues<WebhookEventType>(), type => Assert.Equal(type, WebhookNames.Find(type.Wire())));
        Assert.Equal("service.not_delivered", WebhookEventType.ServiceNotDelivered.Wire());
    }

    public async ValueTask InitializeAsync() => _receiver = await WebhookReceiver.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _receiver.DisposeAsync();
    }

    private static System.Text.Json.JsonSerializerOptions RelaxedJson { get; } = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private Task<int> RegisterAsync(params WebhookEventType[] events) =>
        Loja.Webhooks.RegisterAsync(new NewWebhook(_receiver.Address, WebhookReceiver.Secret) { Events = events });

    private async Task AdvanceAsync(TimeSpan? time = null) => await _emulator.Clock.AdvanceAsync(time ?? TimeSpan.Zero, TestContext.Current.CancellationToken);
}
