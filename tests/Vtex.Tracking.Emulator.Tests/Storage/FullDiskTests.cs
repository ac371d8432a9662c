using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Templates;
using Vtex.Tracking.Emulator.Tests.World.Hub;
using Vtex.Tracking.Emulator.Tests.World.Messages;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>A universe whose disk is full goes on when there is room again, without a restart.</summary>
public sealed class FullDiskTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_next_change_succeeds_when_there_is_room(bool cannotCut)
    {
        using var folder = new TestFolder();
        var disk = new FullDisk();
        var emulator = folder.Open(files: disk);
        using (var client = await EnterAsync(emulator))
        {
            Assert.Equal(HttpStatusCode.OK, await PostAsync(client, "1"));
            var length = new FileInfo(folder.OnlyLog).Length;
            (disk.IsFull, disk.CannotCut) = (true, cannotCut);
            for (var again = 0; again < 3; again++)
                Assert.Equal(HttpStatusCode.InternalServerError, await PostAsync(client, "2"));
            var universe = emulator.GetOrCreateUniverse("loja");
            Assert.Contains(cannotCut ? "Input/output error." : "No space left on device.", universe.Failure);
            Assert.Single(universe.State.Services.All);
            if (!cannotCut)
                Assert.Equal(length, new FileInfo(folder.OnlyLog).Length);

            (disk.IsFull, disk.CannotCut) = (false, false);
            Assert.Equal(HttpStatusCode.OK, await PostAsync(client, "3"));
            Assert.Null(universe.Failure);
            Assert.Equal(HttpStatusCode.OK, await PostAsync(client, "4"));
        }

        await emulator.DisposeAsync();
        await using var next = folder.Open();
        Assert.Empty(next.Unreadable);
        Assert.Null(Assert.Single(next.Restored).Cut);
        var back = next.GetOrCreateUniverse("loja");
        Assert.Equal(["1", "3", "4"], back.State.Services.All.Select(service => service.Details.Invoice));
        Assert.Equal([1, 2, 3], back.State.Services.All.Select(service => service.Id));
    }

    [Fact]
    public async Task What_could_not_be_cut_off_is_cut_off_by_the_next_start()
    {
        using var folder = new TestFolder();
        var disk = new FullDisk();
        await using (var first = folder.Open(files: disk))
        {
            first.GetOrCreateUniverse("loja").Services.Create([Samples.Service(1)]);
            (disk.IsFull, disk.CannotCut) = (true, true);
            Assert.Throws<EventPersistenceException>(() => first.GetOrCreateUniverse("loja").Services.Create([Samples.Service(2)]));
            Assert.Throws<EventPersistenceException>(() => first.GetOrCreateUniverse("loja").Services.Create([Samples.Service(2)]));
        }

        await using var next = folder.Open();
        Assert.NotNull(Assert.Single(next.Restored).Cut);
        Assert.Equal(1, next.GetOrCreateUniverse("loja").State.Services.NextId - 1);
    }

    [Fact]
    public async Task What_is_due_meanwhile_happens_late_and_the_clock_is_not_held_up()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var universe = emulator.GetOrCreateUniverse("loja");
        universe.Services.Create([Samples.Service(1, "1-DELIVERED")]);
        var store = new FailingStore();
        universe.PersistTo(_ => store);

        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestContext.Current.CancellationToken);
        Assert.Equal(2, universe.Events.Count);
        Assert.InRange(store.Attempts, 100, 1000); // at last every hour

        store.IsFull = false;
        var happened = await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        Assert.Equal(ServiceStatus.Delivered, universe.State(1).Status);
        Assert.Null(universe.Failure);
        Assert.Equal(happened.Select(what => what.Sequence), store.Written.Select(what => what.Sequence));
        Assert.InRange(happened[0].At, Samples.Start.AddDays(30), Samples.Start.AddDays(30).AddHours(1));
    }

    [Fact]
    public async Task A_change_of_somebody_else_lets_what_is_due_go_on_at_once()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var universe = emulator.GetOrCreateUniverse("loja");
        universe.Services.Create([Samples.Service(1, "1-DELIVERED")]);
        var store = new FailingStore();
        universe.PersistTo(_ => store);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestContext.Current.CancellationToken);

        store.IsFull = false;
        universe.Services.Create([Samples.Service(2)]);
        var happened = await emulator.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.NotEmpty(happened);
        Assert.All(happened, what => Assert.Equal(1, what.AboutService));
    }

    [Fact]
    public async Task Carriers_are_not_called_again_and_again_and_their_answers_come_when_there_is_room()
    {
        var clock = new EmulatorClock(Moments.Noon);
        var line = new ScriptedLine(clock.GetUtcNow);
        var universe = new Universe("loja", clock, new UniverseOptions(), new OutgoingGateways { Carriers = line });
        universe.Hub.RegisterCarrier(new CarrierApp { Name = "ipe", BaseAddress = new Uri("http://localhost/") });
        var order = new HubOrder { OrderId = "1", Packages = [new() { Id = "A" }] };
        var store = new FailingStore();
        universe.PersistTo(_ => store);

        // The order itself cannot be stored: nobody is called, and the same order can be sent again.
        await Assert.ThrowsAsync<EventPersistenceException>(() => universe.Hub.InvoiceAsync(order, TestContext.Current.CancellationToken));
        Assert.Empty(line.Calls);
        Assert.Empty(universe.Hub.Packages);

        // The order can be stored, the answer of its carrier cannot.
        store.IsFull = false;
        line.Look = _ =>
        {
            store.IsFull = true;
            return null;
        };
        await Assert.ThrowsAsync<EventPersistenceException>(() => universe.Hub.InvoiceAsync(order, TestContext.Current.CancellationToken));
        Assert.Single(line.Calls);
        await clock.AdvanceAsync(TimeSpan.FromDays(2), TestContext.Current.CancellationToken);
        Assert.Single(line.Calls);
        Assert.Null(universe.Hub.GetPackage("A").TrackingNumber);

        (store.IsFull, line.Look) = (false, null);
        await clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.Equal("JT-A", universe.Hub.GetPackage("A").TrackingNumber);
        Assert.Equal(2, line.Calls.Count(call => call.Kind == HubCallKind.Notify));
        Assert.Null(universe.Failure);
    }

    [Fact]
    public async Task Each_mail_is_sent_once_and_what_came_of_it_is_stored_when_there_is_room()
    {
        var clock = new EmulatorClock(Moments.Noon);
        var store = new FailingStore { IsFull = false };
        using var gateway = new FillingGateway(store);
        var universe = new Universe("loja", clock, new UniverseOptions(), new OutgoingGateways
        {
            Templates = new TemplatesOnDemand(),
            Mail = gateway,
            RecipientPage = (_, link) => $"https://rastreio.test/{link}",
        });
        universe.PersistTo(_ => store);
        universe.Services.Create([Letters.Service(), Letters.Service()]);
        await clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal([1, 3], gateway.Sent);
        Assert.Empty(universe.Events.OfType<MailHandedOver>());
        Assert.NotNull(universe.Failure);

        store.IsFull = false;
        universe.Services.Create([Letters.Service()]);
        await clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        Assert.Equal([1, 3, 5], gateway.Sent);
        Assert.Equal([1, 3, 5], universe.Events.OfType<MailHandedOver>().Select(mail => mail.Number));
        Assert.Null(universe.Failure);
    }

    /// <summary>Whenever the disk is full and has room again: what was acknowledged is there after a restart, and nothing else.</summary>
    [Fact]
    public void Nothing_acknowledged_is_lost_and_nothing_refused_is_kept() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(2026, 1131),
        Prop.ForAll(Gen.Choose(0, 7).ArrayOf(25).ToArbitrary(), steps =>
        {
            using var folder = new TestFolder();
            var disk = new FullDisk();
            var taken = new List<string>();
            using (var emulator = new Owned(folder.Open(files: disk)))
            {
                var universe = emulator.It.GetOrCreateUniverse("loja");
                for (var i = 0; i < steps.Length; i++)
                {
                    switch (steps[i])
                    {
                        case 0: disk.IsFull = true; break;
                        case 1: disk.IsFull = false; break;
                        case 2: disk.CannotCut = !disk.CannotCut; break;
                        case 3: emulator.It.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken).GetAwaiter().GetResult(); break;
                        default:
                            try
                            {
                                universe.Services.Create([Samples.Service(i, steps[i] == 4 ? $"{i}-DELIVERED" : null)]);
                                taken.Add($"{i}");
                            }
                            catch (EventPersistenceException)
                            {
                                Assert.True(disk.IsFull || disk.CannotCut);
                            }

                            break;
                    }
                }

                Assert.Equal(taken, universe.State.Services.All.Select(service => service.Details.Invoice));
            }

            using var next = new Owned(folder.Open());
            Assert.Empty(next.It.Unreadable);
            Assert.Equal(taken, next.It.GetOrCreateUniverse("loja").State.Services.All.Select(service => service.Details.Invoice));
        }));

    private static async Task<HttpClient> EnterAsync(TrackingEmulator emulator)
    {
        var client = new HttpClient(emulator.CreateHandler()) { BaseAddress = emulator.TrackingAddress };
        using var answer = await client.PostAsJsonAsync("auth", new { username = "loja", password = "segredo" }, TestContext.Current.CancellationToken);
        var login = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", login.GetProperty("accessToken").GetString());
        return client;
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string invoice)
    {
        using var answer = await client.PostAsJsonAsync("services", Wire.Services(invoice), TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>A mail server that takes everything; the disk is full when the first mail has come.</summary>
    private sealed class FillingGateway(FailingStore store) : IMailGateway
    {
        public List<long> Sent { get; } = [];

        public Task<MailReply> SendAsync(OutgoingMail mail, CancellationToken cancellationToken)
        {
            store.IsFull |= Sent.Count == 0;
            Sent.Add(mail.Number);
            return Task.FromResult(new MailReply(null, 250));
        }

        public void Dispose()
        {
        }
    }

    private sealed class Owned(TrackingEmulator it) : IDisposable
    {
        public TrackingEmulator It => it;

        public void Dispose() => it.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }
}
