using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Emulator.Tests.World.Messages;

public sealed class OutboxTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    public void It_keeps_the_latest_messages_by_their_numbers(int size)
    {
        var universe = Letters.Create(new UniverseOptions { Messages = new() { OutboxSize = size } });
        universe.Services.Create([.. Enumerable.Range(0, 50).Select(number => Letters.Service($"{number}"))]);

        Assert.Equal(100, universe.Outbox.Count);
        Assert.Equal(Enumerable.Range(101 - size, size).Select(number => (long)number), universe.Outbox.Messages.Select(message => message.Number));
        Assert.Null(universe.Outbox.Find(100 - size));
        Assert.Null(universe.Outbox.Find(101));
        Assert.Equal(size == 0 ? null : "49", universe.Outbox.Latest?.OrderNumber);
    }

    [Fact]
    public async Task The_seed_decides_what_fails_and_what_is_confirmed()
    {
        var options = new UniverseOptions { Seed = 7, Messages = new() { FailedShare = 0.3, ConfirmedShare = 0.5 } };
        var first = await OutcomesAsync(options);

        Assert.Equal(first, await OutcomesAsync(options));
        Assert.NotEqual(first, await OutcomesAsync(options with { Seed = 8 }));
        Assert.InRange(first.Count(status => status == MessageStatus.Failed), 250, 350);
        Assert.InRange(first.Count(status => status == MessageStatus.Delivered), 300, 400);
    }

    [Fact]
    public async Task A_receipt_is_confirmed_within_a_minute_and_the_journal_says_when()
    {
        var universe = Letters.Create();
        universe.Services.Create([Letters.Service()]);
        var sent = universe.Outbox.Latest!;
        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        var confirmed = universe.Outbox.Latest!;

        Assert.Equal([MessageStatus.Sent], sent.Journal.Select(entry => entry.Status));
        Assert.Equal([MessageStatus.Sent, MessageStatus.Delivered], confirmed.Journal.Select(entry => entry.Status));
        Assert.InRange(confirmed.Journal[1].At, Moments.Noon.AddSeconds(1), Moments.Noon.AddMinutes(1));
    }

    [Fact]
    public void A_search_ends_with_its_request()
    {
        var universe = Letters.Create();
        universe.Services.Create([Letters.Service()]);

        Assert.Throws<OperationCanceledException>(() => universe.Outbox.Take(1, 10, new OutboxQuery { Text = "x" }, new CancellationToken(true)));
        Assert.Throws<OperationCanceledException>(() => universe.Outbox.FindLatest(new OutboxQuery { Text = "x" }, new CancellationToken(true)));
    }

    [Fact]
    public void The_texts_of_many_messages_are_not_all_held()
    {
        var universe = Letters.Create();
        universe.Services.Create([Letters.Service()]);
        var message = universe.Outbox.Latest!;
        var text = Read(message);
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.False(text.IsAlive);
        Assert.NotEmpty(message.Text!);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Read(OutboxMessage message) => new(message.Text);
    }

    [Fact]
    public void Who_cannot_be_reached_gets_nothing()
    {
        var universe = Letters.Create();
        universe.Services.Create([Worlds.Service()]);

        Assert.Equal(2, universe.Outbox.Count);
        Assert.All(universe.Outbox.Messages, message => Assert.Equal((MessageStatus.Failed, MessageFailure.NoAddress, null), (message.Status, message.Failure, message.To)));
    }

    [Fact]
    public void A_search_takes_all_its_conditions()
    {
        var universe = Letters.Create();
        universe.Services.Create([Letters.Service("1"), Letters.Service("2")]);

        var found = Assert.Single(universe.Outbox.Search(new OutboxQuery
        {
            OrderNumber = "2",
            Channel = MessageChannel.Email,
            To = "HELENA.PRADO@example.com",
            Invoice = "184532",
            Status = MessageStatus.Sent,
            Event = MessageEvent.BeforeRouting,
            ServiceId = 2,
            Text = "recebemos O SEU pedido 2",
            From = Moments.Noon,
            Until = Moments.Noon.AddTicks(1),
        }));
        Assert.Equal(3, found.Number);
        Assert.Empty(universe.Outbox.Search(new OutboxQuery { Until = Moments.Noon }));
    }

    [Fact]
    public async Task A_wait_moves_the_clock_to_the_message_and_no_further()
    {
        var universe = Letters.Create(new UniverseOptions { Autopilot = new() { Drivers = 1, DeliveredShare = 1 } });
        universe.Services.Create([Letters.Service()]);

        var delivered = await universe.Outbox.WaitForAsync(
            message => message.Event == MessageEvent.Delivered, TimeSpan.FromDays(4), TestContext.Current.CancellationToken);
        Assert.Equal(delivered.At, universe.Clock.GetUtcNow());
        var confirmed = await universe.Outbox.WaitForAsync(
            message => message.Number == delivered.Number && message.Status == MessageStatus.Delivered, cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(confirmed.Journal[1].At, universe.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_wait_for_what_never_comes_ends_in_words()
    {
        var universe = Letters.Create();
        universe.Services.Create([Letters.Service(), Letters.Service("-LATE")]);

        var late = await Assert.ThrowsAsync<TimeoutException>(() => universe.Outbox.WaitForAsync(_ => false, TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken));
        var never = await Assert.ThrowsAsync<TimeoutException>(() => universe.Outbox.WaitForAsync(_ => false, TimeSpan.FromDays(300), TestContext.Current.CancellationToken));

        Assert.Contains("within 00:02:00", late.Message, StringComparison.Ordinal);
        Assert.Contains("nothing is due", never.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wait_on_a_clock_that_runs_ends_with_the_change()
    {
        var universe = Letters.Create();
        universe.Clock.Run();
        var wait = universe.Outbox.WaitForAsync(message => message.OrderNumber == "77", cancellationToken: TestContext.Current.CancellationToken);
        universe.Services.Create([Letters.Service("77")]);

        Assert.Equal("77", (await wait).OrderNumber);
        universe.Clock.Freeze();
    }

    private static async Task<List<MessageStatus>> OutcomesAsync(UniverseOptions options)
    {
        var universe = Letters.Create(options);
        universe.Services.Create([.. Enumerable.Range(0, 500).Select(number => Letters.Service($"{number}"))]);
        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        return [.. universe.Outbox.Messages.Select(message => message.Status)];
    }
}
