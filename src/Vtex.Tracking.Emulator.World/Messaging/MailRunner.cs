using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Messaging;

/// <summary>
/// Hands new e-mails to a server, one after the other in the order of the outbox; the clock stands still meanwhile. Messages of the past (of a
/// log, an import, a fork) are never sent again.
/// </summary>
internal sealed class MailRunner(WorldStore world, IMailGateway? gateway, MessageRenderer renderer, OutgoingCalls calls)
{
    private readonly Queue<MailHandedOver> _unstored = new(); // of the one task that sends
    private volatile bool _isBehind;
    private Task _latest = Task.CompletedTask;
    private long _seen;

    /// <summary>Inside the lock of the world: starts to send what is new.</summary>
    /// <param name="isChange">Whether something happened; a past that was restored did not.</param>
    public void StartNew(bool isChange)
    {
        if (gateway is null)
            return;
        var outbox = world.State.Messages.Outbox;
        var fresh = new List<OutboxEntry>();
        for (var number = Math.Max(_seen + 1, outbox.First); isChange && number <= outbox.Last; number++)
        {
            if (outbox.Find(number) is { Channel: MessageChannel.Email } entry && MessageOutcome.Of(entry, world.Options).Failure is null)
                fresh.Add(entry);
        }

        _seen = outbox.Last;
        if (fresh.Count == 0 && !(isChange && _isBehind))
            return;
        var before = _latest;
        _latest = Task.Run(() => SendAsync(before, fresh));
        world.Clock.WaitFor(_latest);
    }

    private async Task SendAsync(Task before, List<OutboxEntry> entries)
    {
        await before;
        Store();
        MailReply? lost = null; // a server that cannot be reached for one e-mail is not asked for the others of a change
        foreach (var entry in entries)
        {
            if (calls.Ended.IsCancellationRequested)
                return;
            var reply = lost ?? await SendAsync(entry);
            if (reply is { Failure: MessageFailure.Server, ReplyCode: null })
                lost = reply;
            _unstored.Enqueue(new MailHandedOver(entry.Number, reply.Failure, reply.ReplyCode));
            Store();
        }
    }

    private void Store()
    {
        try
        {
            _isBehind = false;
            while (_unstored.TryPeek(out var handedOver))
            {
                world.Do(() => world.Append(handedOver));
                _unstored.Dequeue();
            }
        }
        catch (EventPersistenceException)
        {
            _isBehind = true; // what cannot be stored now follows after the next change; the universe tells it meanwhile
        }
    }

    private async Task<MailReply> SendAsync(OutboxEntry entry)
    {
        var content = renderer.Render(entry);
        if (content is not { Subject: { } subject, Html: { } html, Text: { } text })
            return new MailReply(MessageFailure.Template, null);
        try
        {
            return await gateway!.SendAsync(
                new OutgoingMail(world.Name, entry.Number, MessageOutcome.RecipientOf(entry)!, renderer.SenderOf(entry), entry.Occasion.At, subject, html, text), calls.Ended);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new MailReply(MessageFailure.Server, null);
        }
    }
}

/// <summary>Hands e-mails to a server.</summary>
internal interface IMailGateway : IDisposable
{
    /// <summary>Sends an e-mail. Whatever goes wrong is in the reply.</summary>
    /// <exception cref="OperationCanceledException">The call was given up.</exception>
    Task<MailReply> SendAsync(OutgoingMail mail, CancellationToken cancellationToken);
}

/// <summary>An e-mail on its way to a server.</summary>
/// <param name="Universe">The universe.</param>
/// <param name="Number">The number of the message there.</param>
/// <param name="To">The recipient's address.</param>
/// <param name="Sender">The name of the sender.</param>
/// <param name="At">The time of sending.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Html">The HTML, in which pictures may be data URLs.</param>
/// <param name="Text">The plain text.</param>
internal sealed record OutgoingMail(string Universe, long Number, string To, string Sender, DateTimeOffset At, string Subject, string Html, string Text);

/// <summary>The answer of a server to an e-mail.</summary>
/// <param name="Failure">Why it failed; null when the server took it.</param>
/// <param name="ReplyCode">The code of the reply; null when there was none.</param>
internal readonly record struct MailReply(MessageFailure? Failure, int? ReplyCode);
