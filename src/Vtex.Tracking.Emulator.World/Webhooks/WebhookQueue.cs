using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Webhooks;

/// <summary>A webhook: what it is still to be told, in order for each subject, and the journal of its latest deliveries.</summary>
internal sealed class WebhookQueue(WebhookRegistered registered)
{
    /// <summary>The number of deliveries that have ended and are kept in the journal. Chosen by us.</summary>
    public const int MaxEnded = 1_000;

    /// <summary>The number of deliveries that may wait; beyond it the oldest is dropped. Chosen by us.</summary>
    public const int MaxWaiting = 10_000;

    /// <summary>After so many calls in a row without an answer the receiver as a whole is left alone for a while. Chosen by us.</summary>
    public const int MaxSilent = 3;

    private static readonly TimeSpan FirstHold = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan MaxHold = TimeSpan.FromHours(6);

    private readonly SortedDictionary<long, QueuedDelivery> _journal = [];
    private readonly SortedSet<long> _waiting = [];
    private readonly Queue<long> _ended = [];
    private readonly Dictionary<string, Queue<QueuedDelivery>> _subjects = new(StringComparer.Ordinal);
    private readonly PriorityQueue<QueuedDelivery, (DateTimeOffset Due, long Number)> _due = new();
    private DateTimeOffset? _holdUntil;
    private long _latest;

    public WebhookRegistered Registration => registered;

    public WebhookStatus Status { get; private set; }

    /// <summary>Gets the time of the first of the failures since the last call that was accepted; null when there is none.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Gets the number of latest calls without an answer.</summary>
    public int Silent { get; private set; }

    public int Waiting => _waiting.Count;

    public IEnumerable<QueuedDelivery> Journal => _journal.Values;

    /// <summary>Gets the time when the next delivery is due; null when none is.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            while (_due.TryPeek(out var delivery, out var next))
            {
                if (delivery.Due == next.Due && IsFirst(delivery))
                    return _holdUntil > next.Due ? _holdUntil : next.Due;
                _due.Dequeue(); // it was sent since, or is due at another time
            }

            return null;
        }
    }

    public QueuedDelivery? Find(long number) => _journal.GetValueOrDefault(number);

    public void Add(WebhookNotice notice)
    {
        var delivery = new QueuedDelivery(++_latest, notice, notice.Subject);
        _journal.Add(delivery.Number, delivery);
        Enqueue(delivery, notice.At);
        if (_waiting.Count > MaxWaiting)
            End(_journal[_waiting.Min], WebhookDeliveryStatus.Dropped, notice.At);
    }

    /// <summary>The deliveries that may be sent now, by number: those after the first of a subject only when it is accepted.</summary>
    public IReadOnlyList<QueuedDelivery> Due(DateTimeOffset now, int most) => NextDue <= now
        ? [.. _subjects.Values.Where(queue => queue.Peek().Due <= now).SelectMany(queue => queue).OrderBy(delivery => delivery.Number).Take(most)]
        : [];

    /// <summary>The delivery that another one waits for; null when it waits for none.</summary>
    public QueuedDelivery? Ahead(QueuedDelivery delivery) =>
        delivery.Status == WebhookDeliveryStatus.Waiting && !IsFirst(delivery) ? _subjects[delivery.Subject].Peek() : null;

    public void Note(WebhookCalled e)
    {
        var isAccepted = IsAccepted(e.Result);
        FailingSince = isAccepted ? null : FailingSince ?? e.At;
        Silent = e.Result.Status is null ? Silent + 1 : 0;
        _holdUntil = Silent >= MaxSilent ? Calendar.Add(e.At, Backoff.Of(FirstHold, MaxHold, Silent - MaxSilent)) : null;
        if (Find(e.Delivery) is not { } delivery)
            return;
        delivery.Attempts.Add(e);
        delivery.Failures++;
        if (isAccepted)
            End(delivery, WebhookDeliveryStatus.Delivered, e.At);
        else if (delivery.Status == WebhookDeliveryStatus.Waiting && e.Next is { } next)
            Plan(delivery, next);
        else if (delivery.Status == WebhookDeliveryStatus.Waiting)
            End(delivery, WebhookDeliveryStatus.Failed, e.At);
    }

    public void Replay(WebhookReplayed e)
    {
        var delivery = Find(e.Delivery)!;
        _holdUntil = null;
        if (delivery.Status == WebhookDeliveryStatus.Waiting)
        {
            Plan(delivery, e.At);
            return;
        }

        // Out of the order: what happened to the same subject since is not held back by it.
        delivery.Status = WebhookDeliveryStatus.Waiting;
        delivery.Failures = 0;
        delivery.Subject = FormattableString.Invariant($"replay {delivery.Number}");
        Enqueue(delivery, e.At);
    }

    public void Stop(WebhookStatus status, DateTimeOffset at)
    {
        Status = status;
        foreach (var number in _waiting.ToList())
            End(_journal[number], WebhookDeliveryStatus.Dropped, at);
    }

    public void Resume()
    {
        Status = WebhookStatus.Active;
        (FailingSince, Silent, _holdUntil) = (null, 0, null);
    }

    /// <summary>Whether the receiver took a call: by the status alone, whatever the body is.</summary>
    public static bool IsAccepted(CallResult result) =>
        result.Status is >= 200 and < 300 && result.Fault is CallFault.None or CallFault.BodyTooLong or > CallFault.Rejected;

    private bool IsFirst(QueuedDelivery delivery) =>
        delivery.Status == WebhookDeliveryStatus.Waiting && _subjects.TryGetValue(delivery.Subject, out var queue) && queue.Peek() == delivery;

    private void Enqueue(QueuedDelivery delivery, DateTimeOffset due)
    {
        _waiting.Add(delivery.Number);
        if (!_subjects.TryGetValue(delivery.Subject, out var queue))
            _subjects[delivery.Subject] = queue = new Queue<QueuedDelivery>();
        queue.Enqueue(delivery);
        Plan(delivery, due);
    }

    private void Plan(QueuedDelivery delivery, DateTimeOffset due)
    {
        delivery.Due = due;
        if (IsFirst(delivery))
            _due.Enqueue(delivery, (due, delivery.Number));
    }

    private void End(QueuedDelivery delivery, WebhookDeliveryStatus status, DateTimeOffset at)
    {
        if (_waiting.Remove(delivery.Number))
            TakeOff(delivery, at);
        else if (delivery.Status == status)
            return;
        (delivery.Status, delivery.Due) = (status, null);
        _ended.Enqueue(delivery.Number);
        while (_ended.Count > MaxEnded)
        {
            var oldest = _ended.Dequeue();
            if (!_waiting.Contains(oldest))
                _journal.Remove(oldest);
        }
    }

    private void TakeOff(QueuedDelivery delivery, DateTimeOffset at)
    {
        var queue = _subjects[delivery.Subject];
        if (queue.Peek() == delivery)
            queue.Dequeue();
        else
            _subjects[delivery.Subject] = queue = new Queue<QueuedDelivery>(queue.Where(other => other != delivery));
        if (queue.TryPeek(out var next))
            Plan(next, next.Due is { } due && due > at ? due : at);
        else
            _subjects.Remove(delivery.Subject);
    }
}

/// <summary>A delivery of a webhook.</summary>
internal sealed class QueuedDelivery(long number, WebhookNotice notice, string subject)
{
    public long Number => number;

    public WebhookNotice Notice => notice;

    public string Subject { get; set; } = subject;

    public WebhookDeliveryStatus Status { get; set; }

    /// <summary>Gets or sets the time when it is to be sent; it is, when nothing is ahead of it.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>Gets or sets the number of attempts since it was queued.</summary>
    public int Failures { get; set; }

    public List<WebhookCalled> Attempts { get; } = [];
}

/// <summary>Pauses that double.</summary>
internal static class Backoff
{
    public static TimeSpan Of(TimeSpan first, TimeSpan most, int failures)
    {
        var pause = first * Math.Pow(2, Math.Min(failures, 20));
        return pause < most ? pause : most;
    }
}
