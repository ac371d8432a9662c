using Vtex.Tracking.Emulator.Tests.World.Messages;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Messages after a restart, from an export and in a fork.</summary>
public sealed class MessageStorageTests
{
    private static readonly UniverseOptions Options = new()
    {
        Seed = 7,
        Messages = new MessageOptions { FailedShare = 0.25, ConfirmedShare = 0.5, OutboxSize = 20 },
    };

    [Fact]
    public async Task A_restart_finds_the_outbox_and_the_settings_as_they_were()
    {
        using var folder = new TestFolder();
        List<string> before;
        await using (var first = folder.Open())
            before = [.. (await LiveAsync(first)).Outbox.Messages.Select(Describe)];

        await using var second = folder.Open();
        var again = second.GetOrCreateUniverse("loja");
        await again.Clock.SetAsync(Samples.Start.AddDays(1), TestContext.Current.CancellationToken); // the clock goes on at the latest event
        Assert.Equal(Options.Messages, again.Options.Messages);
        Assert.Equal(before, again.Outbox.Messages.Select(Describe));
        Assert.Equal("Saiu!", again.MessageTemplates.Get(MessageEvent.DeliveryStarted, MessageChannel.Sms).Body);
        Assert.Null(again.Failure);
    }

    [Fact]
    public async Task A_fork_and_an_import_have_the_same_messages_with_links_of_their_own()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        var origin = await LiveAsync(emulator);
        using var bytes = new MemoryStream(await Samples.ExportAsync(origin));
        var copies = new[] { emulator.ForkUniverse("loja", "copia"), await emulator.ImportUniverseAsync("outra", bytes, TestContext.Current.CancellationToken) };

        foreach (var copy in copies)
        {
            Assert.Equal(origin.Outbox.Messages.Select(message => $"{message} {message.To}"), copy.Outbox.Messages.Select(message => $"{message} {message.To}"));
            Assert.NotEqual(origin.Outbox.Latest!.Text, copy.Outbox.Latest!.Text);
        }
    }

    private static async Task<Universe> LiveAsync(TrackingEmulator emulator)
    {
        var universe = emulator.OpenUniverse("loja", Options);
        await universe.MessageTemplates.SaveAsync(
            MessageEvent.DeliveryStarted, MessageChannel.Sms, new MessageSettings { Template = MessageTemplate.Custom, Body = "Saiu!", Hours = 3 });
        universe.Services.Create([.. Enumerable.Range(0, 20).Select(number => Letters.Service($"{number}-DELIVERED"))]);
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        return universe;
    }

    private static string Describe(OutboxMessage message) => $"{message} {message.At:O} {message.To} {message.Subject} {message.Html} {message.Text}";
}
