using Vtex.Tracking.Emulator.Tests.World.Messages;
using static Vtex.Tracking.Emulator.Tests.World.Support.CallCentre;

namespace Vtex.Tracking.Emulator.Tests.World.Support;

public sealed class ChatTests
{
    private const int Resolved = 1;

    private readonly Universe _universe = Letters.Create();

    [Fact]
    public async Task A_failed_delivery_is_turned_round_by_a_chat()
    {
        var app = await OpenAsync(_universe);
        var eva = await _universe.AttendantAsync();
        var results = await app.SendAsync([Start("1"), Failure("2"), Message("3", new ChatContent("Ninguém atende."))]);
        Assert.Equal([null, 1, 1], results.Select(result => result.ChatId));
        Assert.Equal(ServiceStatus.InProgress, _universe.State(1).Status);
        Assert.Equal(ChatStatus.Waiting, _universe.Chats.Find(1)!.Status);

        await AdvanceAsync(2);
        await _universe.Chats.TakeAsync(1, eva);
        await _universe.Chats.SendAsync(1, eva, new ChatContent("A vizinha recebe.", Photo, -23.5, -46.6));
        await AdvanceAsync(3);
        await _universe.Chats.CloseAsync(1, eva, Resolved, isReversed: true);
        Assert.False(_universe.Chats.Find(1)!.IsReversed);
        Assert.Equal(DriverWorkOutcome.Done, (await app.DoAsync(new DeliveryWork("4", null, 1, new Deliver()))).Outcome);

        var chat = Assert.Single(app.ListChats());
        Assert.Equal((1, "loja-ana", Absent, true, (int?)null, "SP"), (chat.ServiceId, chat.Driver, chat.Occurrence, chat.IsReversible, chat.CarrierId, chat.State));
        Assert.Equal((ChatStatus.Closed, eva, Resolved, "Resolvido", true, true, false), (chat.Status, chat.AttendantId, chat.TicketId, chat.Ticket, chat.SaidReversed, chat.IsReversed, chat.IsWithdrawn));
        Assert.Equal((Moments.Noon, Moments.Noon.AddMinutes(15), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5)), (chat.Opened, chat.Due, chat.Wait, chat.Duration));
        Assert.Equal([(null, "Ninguém atende.", null), (eva, "A vizinha recebe.", 1)], chat.Messages.Select(message => (message.UserId, message.Text, message.Picture)));
        Assert.Equal((-23.5, -46.6), (chat.Messages[1].Latitude, chat.Messages[1].Longitude));
        Assert.Equal(Photo, Convert.FromBase64String(_universe.DriverApp.FindPicture(1)!.Content));
        Assert.Empty(_universe.State(1).Pictures); // a photo of a chat is no evidence of the delivery
        Assert.Equal(new ChatAttendant(eva, false, 0, 1, 1), Assert.Single(_universe.Chats.ListAttendants()));
    }

    [Fact]
    public async Task While_a_chat_is_open_the_driver_delivers_or_pauses_and_confirms_the_failure_after_it()
    {
        var app = await OpenAsync(_universe);
        var eva = await _universe.AttendantAsync();
        await app.SendAsync([Start("1"), Failure("2")]);
        Assert.Contains("Chat 1 about the delivery is open", (await app.DoAsync(Failure("3"))).Reason, StringComparison.Ordinal);
        Assert.Contains("Chat 1 about the delivery is open", (await app.DoAsync(Failure("4", "Mercadoria avariada"))).Reason, StringComparison.Ordinal);
        Assert.Equal(DriverWorkOutcome.Done, (await app.DoAsync(new DeliveryWork("5", null, 1, new PauseDisplacement()))).Outcome);
        Assert.Equal(DriverWorkOutcome.Done, (await app.DoAsync(new DeliveryWork("6", null, 1, new ResumeDisplacement()))).Outcome);
        Assert.Equal(DriverWorkOutcome.Refused, (await app.DoAsync(Failure("7"))).Outcome); // the same chat goes on

        await _universe.Chats.TakeAsync(1, eva);
        await _universe.Chats.CloseAsync(1, eva, Resolved, isReversed: false);
        Assert.Equal(new DriverWorkResult("8", DriverWorkOutcome.Done), await app.DoAsync(Failure("8")));
        Assert.Equal((ServiceStatus.NotDelivered, Absent), (_universe.State(1).Status, _universe.State(1).NonDeliveryReason));
        Assert.Equal((false, false), (_universe.Chats.Find(1)!.IsReversed, _universe.Chats.Find(1)!.IsWithdrawn));
    }

    [Fact]
    public async Task After_a_pause_that_the_chat_did_not_solve_another_one_is_opened()
    {
        var app = await OpenAsync(_universe);
        var eva = await _universe.AttendantAsync();
        await app.SendAsync([Start("1"), Failure("2")]);
        await _universe.Chats.TakeAsync(1, eva);
        await _universe.Chats.CloseAsync(1, eva, Resolved, isReversed: false);
        await app.SendAsync([new DeliveryWork("3", null, 1, new PauseDisplacement()), new DeliveryWork("4", null, 1, new ResumeDisplacement())]);

        Assert.Equal(2, (await app.DoAsync(Failure("5"))).ChatId);
        await app.DoAsync(new DeliveryWork("6", null, 1, new Deliver()));
        Assert.Equal([false, true], _universe.Chats.List().Select(chat => chat.IsReversed));
        Assert.True(_universe.Chats.Find(2)!.IsOpenNow()); // its attendant still closes it
        await _universe.Chats.TakeAsync(2, eva);
        await _universe.Chats.CloseAsync(2, eva, Resolved, isReversed: true);
    }

    [Fact]
    public async Task Nobody_waits_for_a_chat_beyond_its_deadline()
    {
        await _universe.Account.SaveShipperAsync(new ShipperSettings { ChatDeadline = TimeSpan.FromMinutes(5) });
        var app = await OpenAsync(_universe);
        var eva = await _universe.AttendantAsync();
        await app.SendAsync([Start("1"), Failure("2")]);
        await AdvanceAsync(5);
        Assert.Empty(_universe.Chats.List(new ChatFilter { IsLate = true }));
        Assert.Equal(DriverWorkOutcome.Refused, (await app.DoAsync(Failure("3"))).Outcome);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        Assert.Equal(1, Assert.Single(_universe.Chats.List(new ChatFilter { IsLate = true })).Id);
        Assert.Equal(new DriverWorkResult("4", DriverWorkOutcome.Done), await app.DoAsync(Failure("4")));

        await _universe.Chats.TakeAsync(1, eva);
        await _universe.Chats.CloseAsync(1, eva, Resolved, isReversed: false);
        Assert.Equal(TimeSpan.FromSeconds(301), _universe.Chats.Find(1)!.Duration);
        Assert.Single(_universe.Chats.List(new ChatFilter { IsLate = true }));
    }

    [Fact]
    public async Task An_occurrence_without_a_chat_fails_the_delivery_at_once_and_so_does_every_other_way()
    {
        var app = await OpenAsync(_universe, services: 2);
        await app.SendAsync([Start("1"), Failure("2", "Mercadoria avariada")]);
        await _universe.ExecuteAsync(2, new StartDisplacement());
        await _universe.ExecuteAsync(2, new Fail(new DeliveryFailure { Reason = Absent }));

        Assert.Equal([ServiceStatus.NotDelivered, ServiceStatus.NotDelivered], _universe.State.Services.All.Select(service => service.Status));
        Assert.Empty(_universe.Chats.List());
    }

    [Fact]
    public async Task A_chat_ends_with_what_the_back_office_does()
    {
        var app = await OpenAsync(_universe, services: 3);
        for (var id = 1; id <= 3; id++)
            await app.SendAsync([Start($"{id}a", id), Failure($"{id}b", service: id), new DeliveryWork($"{id}c", null, id, new PauseDisplacement())]);
        await AdvanceAsync(1);
        await _universe.BackOffice.CancelAsync(1);
        await _universe.ExecuteAsync(2, new FinishByHand(ServiceStatus.Delivered, "Comprovante entregue em papel"));
        await _universe.BackOffice.CancelRouteAsync(1);
        await _universe.ExecuteAsync(3, new DeleteService());

        Assert.All(_universe.Chats.List(), chat => Assert.Equal((true, null, TimeSpan.FromMinutes(1)), (chat.IsWithdrawn, chat.TicketId, chat.Duration)));
        Assert.Equal([false, true, false], _universe.Chats.List().Select(chat => chat.IsReversed));
        await RefusedAsync("Chat 1 is closed", async () => await _universe.Chats.TakeAsync(1, await _universe.AttendantAsync()));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_makes_no_negative_times()
    {
        var app = await OpenAsync(_universe);
        var eva = await _universe.AttendantAsync();
        await app.SendAsync([Start("1"), Failure("2")]);
        await _universe.Clock.SetAsync(Moments.Noon.AddDays(-1), TestContext.Current.CancellationToken);
        await _universe.Chats.TakeAsync(1, eva);
        await _universe.Chats.CloseAsync(1, eva, Resolved, isReversed: false);
        Assert.Equal((TimeSpan.Zero, TimeSpan.Zero), (_universe.Chats.Find(1)!.Wait, _universe.Chats.Find(1)!.Duration));
    }

    [Fact]
    public async Task Only_the_carriers_and_states_that_are_ticked_are_served()
    {
        await _universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" });
        await _universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Lento Ltda.", Cnpj = "11.444.777/0001-61" });
        var app = await OpenAsync(_universe, 1, service => service with { CarrierCnpj = "11.222.333/0001-81", Customer = Letters.Helena with { State = "Rio de Janeiro" } });
        await app.SendAsync([Start("1"), Failure("2")]);
        Assert.Equal((1, "RJ"), (_universe.Chats.Find(1)!.CarrierId, _universe.Chats.Find(1)!.State));
        (int Carrier, string State, PlatformGroup Group, int? Own, bool Serves)[] users =
        [
            (1, "RJ", PlatformGroup.CallCenter, null, true),
            (2, "RJ", PlatformGroup.CallCenter, null, false),
            (1, "SP", PlatformGroup.CallCenter, null, false),
            (1, "RJ", PlatformGroup.ShipperManagers, null, true),
            (1, "RJ", PlatformGroup.ShipperOperators, null, false),
            (1, "RJ", PlatformGroup.Carrier, 1, true),
            (1, "RJ", PlatformGroup.Carrier, 2, false),
        ];

        foreach (var (user, place) in users.Select((user, place) => (user, place)))
        {
            var id = await _universe.AttendantAsync($"u{place}", [user.Carrier], [user.State], user.Group, user.Own);
            Assert.Equal(user.Serves, _universe.Chats.List(userId: id).Count == 1);
            if (!user.Serves)
                await RefusedAsync("does not serve chat 1", () => _universe.Chats.TakeAsync(1, id));
        }
    }

    [Fact]
    public async Task One_user_attends_a_chat_until_it_is_made_inactive()
    {
        var app = await OpenAsync(_universe);
        var (eva, ivo) = (await _universe.AttendantAsync(), await _universe.AttendantAsync("Ivo"));
        await app.SendAsync([Start("1"), Failure("2")]);
        await RefusedAsync("waits for an attendant", () => _universe.Chats.CloseAsync(1, eva, Resolved, false), "not attended by user");
        await _universe.Chats.TakeAsync(1, eva);
        await RefusedAsync("attended by user 1", () => _universe.Chats.TakeAsync(1, ivo));
        await RefusedAsync("not attended by user 2", () => _universe.Chats.SendAsync(1, ivo, new ChatContent("Oi")));
        await RefusedAsync("not attended by user 2", () => _universe.Chats.CloseAsync(1, ivo, Resolved, false));
        await RefusedAsync("not a chat ticket", () => _universe.Chats.CloseAsync(1, eva, 99, false));
        await _universe.Account.Users.EditAsync(eva, user => user with { IsInactive = true });
        await _universe.Chats.TakeAsync(1, ivo);
        Assert.Equal((ivo, Moments.Noon), (_universe.Chats.Find(1)!.AttendantId, _universe.Chats.Find(1)!.Taken));
    }

    [Fact]
    public async Task Messages_are_bounded()
    {
        var app = await OpenAsync(_universe);
        await app.SendAsync([Start("1")]);
        Assert.Contains("no open chat", (await app.DoAsync(Message("2", new ChatContent("Oi")))).Reason, StringComparison.Ordinal);
        await app.DoAsync(Failure("3"));
        (ChatContent Content, string Words)[] bad =
        [
            (new ChatContent(), "a text, a photo or a place"),
            (new ChatContent("   "), "not all spaces"),
            (new ChatContent(new string('x', 2_001)), "1 to 2000 characters"),
            (new ChatContent(Picture: new byte[] { 1, 2, 3 }), "JPEG"),
            (new ChatContent(Picture: new byte[1024 * 1024 + 1]), "at most 1048576 bytes"),
            (new ChatContent(Latitude: 1), "a latitude and a longitude"),
            (new ChatContent(Latitude: 91, Longitude: 0), "outside the world"),
        ];
        foreach (var (content, words) in bad)
            Assert.Contains(words, (await app.DoAsync(Message(words, content))).Reason, StringComparison.Ordinal);
        var results = await app.SendAsync(Enumerable.Range(0, 501).Select(number => Message($"m{number}", new ChatContent("Oi"))));
        Assert.Equal((500, "A chat has at most 500 messages."), (results.Count(result => result.Outcome == DriverWorkOutcome.Done), results[^1].Reason));
    }

    [Fact]
    public async Task What_was_done_without_a_connection_counts_from_when_it_is_told()
    {
        var app = await OpenAsync(_universe);
        await AdvanceAsync(60);
        var began = Moments.Noon;
        var results = await app.SendAsync(
        [
            new DeliveryWork("1", began.AddMinutes(1), 1, new StartDisplacement()),
            new DeliveryWork("2", began.AddMinutes(10), 1, new Fail(new DeliveryFailure { Reason = Absent, Description = "Casa fechada" })),
            new ChatWork("3", began.AddMinutes(11), 1, new ChatContent("E agora?")),
            new DeliveryWork("4", began.AddMinutes(40), 1, new Deliver()),
        ]);
        Assert.All(results, result => Assert.Equal(DriverWorkOutcome.Done, result.Outcome));
        var chat = _universe.Chats.Find(1)!;
        Assert.Equal((began.AddMinutes(60), began.AddMinutes(75), "Casa fechada", true), (chat.Opened, chat.Due, chat.Description, chat.IsReversed));
        Assert.Equal(began.AddMinutes(11), Assert.Single(chat.Messages).At);
        Assert.All(await app.SendAsync([new ChatWork("3", began.AddMinutes(11), 1, new ChatContent("E agora?"))]), result => Assert.Equal(DriverWorkOutcome.Repeated, result.Outcome));
    }

    private async Task AdvanceAsync(int minutes) => await _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(minutes), TestContext.Current.CancellationToken);

    private static async Task RefusedAsync(string words, Func<Task> act, string? orWords = null)
    {
        var message = (await Assert.ThrowsAsync<WorldRuleException>(act)).Message;
        Assert.True(message.Contains(words, StringComparison.Ordinal) || (orWords is not null && message.Contains(orWords, StringComparison.Ordinal)), message);
    }
}

file static class Chats
{
    public static bool IsOpenNow(this Chat chat) => chat.Status != ChatStatus.Closed;
}
