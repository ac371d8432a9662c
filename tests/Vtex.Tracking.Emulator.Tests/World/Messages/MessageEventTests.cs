using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World.Messages;

public sealed class MessageEventTests
{
    [Fact]
    public async Task The_first_delivery_tells_the_whole_route_and_each_delivery_its_recipient()
    {
        var universe = Letters.Create();
        universe.Route(services: 2);
        await universe.ExecuteAsync(1, new StartDisplacement());
        await universe.ExecuteAsync(1, new PauseDisplacement());
        await universe.ExecuteAsync(1, new ResumeDisplacement());
        await universe.ExecuteAsync(1, new Deliver());
        await universe.ExecuteAsync(2, new StartDisplacement());
        await universe.ExecuteAsync(2, new Fail(new DeliveryFailure { Reason = "Destinatário ausente" }));

        Assert.Equal(
            [MessageEvent.BeforeRouting, MessageEvent.RouteStarted, MessageEvent.DeliveryStarted, MessageEvent.DeliveryStarted, MessageEvent.Delivered],
            universe.Told(1));
        Assert.Equal(
            [MessageEvent.BeforeRouting, MessageEvent.RouteStarted, MessageEvent.DeliveryStarted, MessageEvent.NotDelivered], universe.Told(2));
        Assert.Equal(universe.Told(1), universe.Told(1, MessageChannel.Sms));
    }

    [Fact]
    public async Task A_route_of_several_days_has_its_own_message_in_place_of_the_usual_one()
    {
        var universe = Letters.Create();
        universe.Route(itinerant: new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));
        await universe.ExecuteAsync(1, new StartDisplacement());

        Assert.Equal([MessageEvent.BeforeRouting, MessageEvent.ItinerantRoute, MessageEvent.DeliveryStarted], universe.Told(1));
        Assert.Contains("24/11/2026", universe.Outbox.FindLatest(new OutboxQuery { Event = MessageEvent.ItinerantRoute })!.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_estimate_that_the_start_leads_to_is_in_its_messages()
    {
        var universe = Letters.Create();
        universe.Route(services: 2);
        await universe.ExecuteAsync(1, new StartDisplacement());

        foreach (var id in new[] { 1, 2 })
        {
            var expected = universe.State(id).Estimate!.Current.ToOffset(TimeSpan.FromHours(-3));
            var message = universe.Outbox.FindLatest(new OutboxQuery { Event = MessageEvent.RouteStarted, ServiceId = id })!;
            Assert.Contains($"{expected:HH:mm}", message.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_back_office_does_sends_nothing()
    {
        var universe = Letters.Create();
        universe.Route(services: 3);
        var before = universe.Outbox.Count;
        await universe.BackOffice.FinishByHandAsync(1, ServiceStatus.Delivered, "Comprovante entregue em papel");
        await universe.BackOffice.CancelAsync(2);
        await universe.GetRecipient(3).CancelAsync();

        Assert.Equal(before, universe.Outbox.Count);
    }

    [Theory]
    [InlineData(true, false, false, 12)]
    [InlineData(false, true, false, 18)]
    [InlineData(false, false, true, 22)]
    [InlineData(false, false, false, 24)]
    public async Task A_deadline_that_passes_is_told_once(bool morning, bool afternoon, bool night, int hour)
    {
        var universe = Letters.Create();
        var day = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(-3));
        universe.Services.Create([Letters.Service(scheduling: new ServiceScheduling { ShipperTime = day, Morning = morning, Afternoon = afternoon, Night = night })]);
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestContext.Current.CancellationToken);

        var late = Assert.Single(universe.Outbox.Search(new OutboxQuery { Event = MessageEvent.PastDeadline, Channel = MessageChannel.Email }));
        Assert.Equal(day.AddHours(hour - 8), late.At);
    }

    [Fact]
    public async Task Who_was_served_in_time_or_chose_another_day_is_not_told_of_the_old_deadline()
    {
        var universe = Letters.Create();
        var today = new ServiceScheduling { ShipperTime = Moments.Noon, Night = true };
        universe.Services.Create([Letters.Service(scheduling: today), Letters.Service(scheduling: today), Letters.Service(scheduling: today)]);
        await universe.GetRecipient(2).RescheduleAsync(new DateOnly(2026, 11, 24), DayPeriod.Morning);
        await universe.BackOffice.CancelAsync(3);
        await universe.ExecuteAsync(1, new JoinRoute("ana"));
        await universe.ExecuteAsync(1, new StartDisplacement());
        await universe.ExecuteAsync(1, new Deliver());
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestContext.Current.CancellationToken);

        var late = Assert.Single(universe.Outbox.Search(new OutboxQuery { Event = MessageEvent.PastDeadline, Channel = MessageChannel.Sms }));
        Assert.Equal((2, 24, 12), (late.ServiceId, late.At.ToOffset(TimeSpan.FromHours(-3)).Day, late.At.ToOffset(TimeSpan.FromHours(-3)).Hour));
        Assert.Null(universe.Failure);
    }

    [Fact]
    public async Task Settings_decide_what_is_sent_from_then_on()
    {
        var universe = Letters.Create();
        universe.Route(services: 2);
        await universe.MessageTemplates.SaveAsync(MessageEvent.Unscheduled, MessageChannel.Sms, new MessageSettings());
        await universe.MessageTemplates.SaveAsync(MessageEvent.RouteStarted, MessageChannel.Sms, new MessageSettings { Active = false });
        await universe.ExecuteAsync(1, new StartDisplacement());

        Assert.Equal([MessageEvent.BeforeRouting, MessageEvent.Unscheduled], universe.Told(2, MessageChannel.Sms));
        Assert.Equal([MessageEvent.BeforeRouting, MessageEvent.RouteStarted], universe.Told(2));
    }

    [Fact]
    public async Task Without_messages_there_are_none()
    {
        var universe = Letters.Create(new UniverseOptions { Messages = new() { Enabled = false } });
        universe.Route();
        await universe.ExecuteAsync(1, new StartDisplacement());

        Assert.Equal(0, universe.Outbox.Count);
        Assert.Null(universe.Outbox.Latest);
    }
}
