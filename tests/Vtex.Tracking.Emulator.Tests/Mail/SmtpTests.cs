using MimeKit;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.Tests.World.Messages;

namespace Vtex.Tracking.Emulator.Tests.Mail;

public sealed class SmtpTests
{
    private const string Picture = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    [Fact]
    public async Task Emails_go_to_the_server_with_their_accents_and_pictures()
    {
        await using var mailbox = new Mailbox();
        await using var emulator = Start(mailbox.Port);
        var universe = emulator.GetOrCreateUniverse("loja-ipê");
        await universe.Account.Agencies.EditAsync(1, agency => agency with { Name = "Ipê & Cia", Logo = $"data:image/png;base64,{Picture}", Color = "#0a7d4f" });
        universe.Services.Create([Letters.Service("Coração 🚚")]);
        await emulator.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        var message = Assert.Single(mailbox.Messages);
        var sent = universe.Outbox.FindLatest(new OutboxQuery { Channel = MessageChannel.Email })!;
        Assert.Equal(("Ipê & Cia", "nao-responda@tracking.example"), (message.From.Mailboxes.Single().Name, message.From.Mailboxes.Single().Address));
        Assert.Equal("helena.prado@example.com", message.To.Mailboxes.Single().Address);
        Assert.Equal("Recebemos o seu pedido Coração 🚚", message.Subject);
        Assert.Equal(Moments.Noon.AddMilliseconds(-123), message.Date);
        Assert.Equal(("1", "loja-ipê"), (message.Headers["X-Vtex-Emulator-Message"], message.Headers["X-Vtex-Emulator-Universe"]));
        Assert.Equal(sent.Text!.ReplaceLineEndings("\n").Trim(), message.TextBody!.ReplaceLineEndings("\n").Trim());
        var picture = Assert.IsType<MimePart>(Assert.Single(message.BodyParts, part => part.ContentType.MimeType == "image/png"), exactMatch: false);
        Assert.Contains($"src=\"cid:{picture.ContentId}\"", message.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("border-top:8px solid #0a7d4f", message.HtmlBody, StringComparison.Ordinal);
        using var bytes = new MemoryStream();
        await picture.Content!.DecodeToAsync(bytes, TestContext.Current.CancellationToken);
        Assert.Equal(Convert.FromBase64String(Picture), bytes.ToArray());
        Assert.Contains($"data:image/png;base64,{Picture}", sent.Html, StringComparison.Ordinal);
        Assert.Equal((MessageStatus.Sent, 250), (sent.Status, sent.ReplyCode));
    }

    [Fact]
    public async Task They_come_in_the_order_of_the_outbox_and_the_clock_waits_for_them()
    {
        await using var mailbox = new Mailbox();
        await using var emulator = Start(mailbox.Port);
        var universe = emulator.OpenUniverse("loja", new UniverseOptions { Messages = new() { FailedShare = 0.2 } });
        universe.Services.Create([.. Enumerable.Range(0, 30).Select(number => Letters.Service($"{number}-DELIVERED"))]);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(6), TestContext.Current.CancellationToken);

        var sent = universe.Outbox.Search(new OutboxQuery { Channel = MessageChannel.Email }).Where(message => message.Failure is null).ToList();
        Assert.InRange(sent.Count, 80, 119);
        Assert.Equal(sent.Select(message => $"{message.Number}"), mailbox.Messages.Select(message => message.Headers["X-Vtex-Emulator-Message"]));
        Assert.All(sent, message => Assert.Equal((MessageStatus.Sent, 250), (message.Status, message.ReplyCode)));
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(universe.Outbox.Search(new OutboxQuery { Channel = MessageChannel.Email }), message => message.Status == MessageStatus.Delivered);
    }

    [Fact]
    public async Task What_the_server_refuses_has_failed_and_the_others_go_on()
    {
        await using var mailbox = new Mailbox { Refused = "helena.prado@example.com" };
        await using var emulator = Start(mailbox.Port);
        var universe = emulator.GetOrCreateUniverse("loja");
        var other = Letters.Service() with { Customer = Letters.Helena with { Email = "bia@example.com" } };
        var none = Letters.Service() with { Customer = Letters.Helena with { Email = "isto não é um e-mail" } };
        universe.Services.Create([Letters.Service(), other, none]);
        await emulator.Clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);

        var states = universe.Outbox.Search(new OutboxQuery { Channel = MessageChannel.Email }).Select(message => (message.Failure, message.ReplyCode));
        Assert.Equal([(MessageFailure.Server, 550), (null, 250), (MessageFailure.NoAddress, (int?)null)], states);
        Assert.Equal("bia@example.com", Assert.Single(mailbox.Messages).To.Mailboxes.Single().Address);
        Assert.Null(universe.Failure);
    }

    [Fact]
    public async Task Without_a_server_they_have_failed_and_nothing_stops()
    {
        await using var emulator = Start(Mailbox.FreePort());
        var universe = emulator.GetOrCreateUniverse("loja");
        universe.Services.Create([Letters.Service(), Letters.Service()]);
        await emulator.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);

        Assert.All(
            universe.Outbox.Search(new OutboxQuery { Channel = MessageChannel.Email }),
            message => Assert.Equal((MessageStatus.Failed, MessageFailure.Server, null), (message.Status, message.Failure, message.ReplyCode)));
        Assert.Null(universe.Failure);
    }

    [Fact]
    public async Task A_past_is_not_sent_again()
    {
        await using var mailbox = new Mailbox();
        using var folder = new TestFolder();
        await using (var first = folder.Open())
            first.GetOrCreateUniverse("loja").Services.Create([Letters.Service()]);

        await using var second = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { DataFolder = folder.Path }.UseSmtp(new SmtpOptions { Port = mailbox.Port }));
        var universe = second.GetOrCreateUniverse("loja");
        second.ForkUniverse("loja", "copia");
        await second.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.Empty(mailbox.Messages);

        universe.Services.Create([Letters.Service("novo")]);
        await second.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        Assert.Equal("Recebemos o seu pedido novo", Assert.Single(mailbox.Messages).Subject);
    }

    [Theory]
    [InlineData("", 25, "a@b.c", "Host must be")]
    [InlineData("localhost", 0, "a@b.c", "Port must lie")]
    [InlineData("::1", 25, "ninguém", "From must be")]
    public void A_server_that_is_not_possible_is_refused(string host, int port, string from, string words)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new TrackingEmulatorOptions().UseSmtp(new SmtpOptions { Host = host, Port = port, From = from }));
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_password_is_shown() =>
        Assert.DoesNotContain("segredo", $"{new SmtpOptions { Username = "ana", Password = "segredo" }}", StringComparison.Ordinal);

    private static TrackingEmulator Start(int port) =>
        TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { StartTime = Moments.Noon }.UseSmtp(new SmtpOptions { Port = port }));
}
