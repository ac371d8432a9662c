using System.Globalization;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Messages;
using Vtex.Tracking.Emulator.World.Messaging;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// The messages that recipients of a universe have got, e-mails and SMS, oldest first. It keeps the latest ones, as many as
/// <see cref="MessageOptions.OutboxSize"/> says.
/// </summary>
public sealed class Outbox
{
    private static readonly TimeSpan UsualLimit = TimeSpan.FromDays(1);

    private readonly WorldStore _world;
    private readonly MessageRenderer _renderer;
    private readonly ChangeListeners _changes;

    internal Outbox(WorldStore world, MessageRenderer renderer, ChangeListeners changes) =>
        (_world, _renderer, _changes) = (world, renderer, changes);

    /// <summary>Gets the number of messages so far, those that are no longer kept included.</summary>
    public long Count => _world.Do(() => State.Last);

    /// <summary>Gets the messages that are kept.</summary>
    public IReadOnlyList<OutboxMessage> Messages => Take(1, int.MaxValue, null);

    /// <summary>Gets the latest message that is kept; null when there is none.</summary>
    public OutboxMessage? Latest => FindLatest(new OutboxQuery());

    private OutboxState State => _world.State.Messages.Outbox;

    /// <summary>Finds a message by its number; null when there is none, or it is no longer kept.</summary>
    /// <param name="number">The number, from 1.</param>
    public OutboxMessage? Find(long number) => _world.Do(() => State.Find(number) is { } entry ? View(entry) : null);

    /// <summary>Finds the messages that match.</summary>
    /// <param name="query">The conditions.</param>
    public IReadOnlyList<OutboxMessage> Search(OutboxQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Take(1, int.MaxValue, query);
    }

    /// <summary>Finds the latest message that matches; null when none does.</summary>
    /// <param name="query">The conditions.</param>
    public OutboxMessage? FindLatest(OutboxQuery query)
    {
        ArgumentNullException.ThrowIfNull(query);
        return FindLatest(query, CancellationToken.None);
    }

    /// <exception cref="OperationCanceledException">The search was given up.</exception>
    internal OutboxMessage? FindLatest(OutboxQuery query, CancellationToken cancellationToken)
    {
        for (var number = Count; number > 0; number--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(number) is not { } message)
                return null;
            if (query.Matches(message))
                return message;
        }

        return null;
    }

    /// <summary>
    /// Waits for a message: one that is there already, or the first to come. A clock that stands still is moved from one due moment to
    /// the next until there is one; a clock that runs is waited for.
    /// </summary>
    /// <param name="match">Says which message is meant.</param>
    /// <param name="limit">How far the clock may go. The default is one day.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="TimeoutException">There is no such message within the limit, or nothing is due that could lead to one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public async Task<OutboxMessage> WaitForAsync(
        Func<OutboxMessage, bool> match, TimeSpan? limit = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(match);
        var most = limit ?? UsualLimit;
        ArgumentOutOfRangeException.ThrowIfLessThan(most, TimeSpan.Zero, nameof(limit));
        return await new MessageWait(this, _world.Clock, _changes, match, most).RunAsync(cancellationToken);
    }

    /// <summary>The messages from a number on that match, and no more than so many.</summary>
    internal IReadOnlyList<OutboxMessage> Take(long from, int most, OutboxQuery? query, CancellationToken cancellationToken = default)
    {
        var found = new List<OutboxMessage>();
        var entries = _world.Do(() => EntriesFrom(from).ToList());
        var now = _world.Clock.GetUtcNow();
        foreach (var message in entries.Select(entry => View(entry, now)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (found.Count == most)
                break;
            if (query?.Matches(message) != false)
                found.Add(message);
        }

        return found;
    }

    /// <summary>The messages that were sent since a time, oldest first.</summary>
    internal IReadOnlyList<OutboxMessage> Since(DateTimeOffset time) => _world.Do(() =>
    {
        var found = new List<OutboxMessage>();
        for (var number = State.Last; State.Find(number) is { } entry && entry.Occasion.At >= time; number--)
            found.Add(View(entry));
        found.Reverse();
        return found;
    });

    /// <summary>The time of the next confirmation of a receipt; null when none lies ahead.</summary>
    internal DateTimeOffset? NextConfirmation(DateTimeOffset now) => _world.Do(() =>
    {
        DateTimeOffset? next = null;
        for (var number = State.Last; State.Find(number) is { } entry && entry.Occasion.At + MessageOutcome.MaxDelay >= now; number--)
        {
            if (MessageOutcome.Of(entry, _world.Options).Confirmed is { } time && time > now && !(time >= next))
                next = time;
        }

        return next;
    });

    internal string Describe() => string.Create(CultureInfo.InvariantCulture, $"The outbox of universe '{_world.Name}' has {Count} messages.");

    private IEnumerable<OutboxEntry> EntriesFrom(long from)
    {
        for (var number = Math.Max(from, State.First); number <= State.Last && State.Find(number) is { } entry; number++)
            yield return entry;
    }

    private OutboxMessage View(OutboxEntry entry) => View(entry, _world.Clock.GetUtcNow());

    private OutboxMessage View(OutboxEntry entry, DateTimeOffset now) =>
        new(entry, MessageOutcome.Of(entry, _world.Options), now, () => _renderer.Render(entry));
}
