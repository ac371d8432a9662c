using System.Text;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.CallBudgetStores;

/// <summary>Describes what a store must do, said as simply as can be, for one key.</summary>
internal sealed class StoreModel
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan Window = TimeSpan.FromHours(6);
    public static readonly TimeSpan Life = TimeSpan.FromHours(30);

    private static readonly string[] Keys = ["a/1", "a/2", "b"];

    private (string Text, DateTimeOffset At)? _answer;
    private Guid? _holder;
    private DateTimeOffset _heldUntil;
    private bool _wasRemoved;

    public static StoredAnswer Answer(string content, DateTimeOffset time) =>
        new(Encoding.UTF8.GetBytes(content), time, Plus(time, Window), Plus(time, Life));

    public static async Task CheckAsync(
        ICallBudgetStore[] stores, string prefix, DateTimeOffset start, IEnumerable<int> seeds, CancellationToken cancel)
    {
        var models = Keys.ToDictionary(key => key, _ => new StoreModel(), StringComparer.Ordinal);
        var rights = Keys.ToDictionary(key => key, _ => new List<Guid> { Guid.NewGuid() }, StringComparer.Ordinal);
        var (now, number) = (start, 0);
        foreach (var seed in seeds)
        {
            var random = new Random(seed);
            T Of<T>(params T[] from) => from[random.Next(from.Length)];
            // Half a lease and half a window meet their ends to the tick; a clock can also be set back, or be another's.
            now += Of(TimeSpan.Zero, Lease / 2, Lease, Window / 2, Window, Life / 2, -Lease, -Window, TimeSpan.FromDays(30), TimeSpan.FromDays(-30));
            if ((now - start).Duration() > TimeSpan.FromDays(60))
                now = start;
            var key = Of(Keys);
            var (store, model, known) = (Of(stores), models[key], rights[key]);
            var id = known[random.Next(known.Count)];
            switch (random.Next(8))
            {
                case < 4:
                    var expected = model.Claim(now);
                    var claim = await store.ClaimAsync(prefix + key, now, Lease, cancel);
                    Assert.Equal(expected, (claim.Outcome, Text(claim.Answer), claim.Answer?.FetchedAt, claim.BusyUntil));
                    if (claim.Outcome == CallClaimOutcome.Granted)
                    {
                        (model._holder, model._heldUntil) = (claim.Id, now + Lease);
                        known.Add(claim.Id);
                    }

                    break;
                case < 6:
                    model.Complete(id, $"{number}", now);
                    await store.CompleteAsync(prefix + key, id, Answer($"{number++}", now), cancel);
                    break;
                case 6:
                    model.Abandon(id);
                    await store.AbandonAsync(prefix + key, id, cancel);
                    break;
                default:
                    var beginning = Of(["a/", .. Keys]);
                    foreach (var removed in Keys.Where(k => k.StartsWith(beginning, StringComparison.Ordinal)))
                        models[removed].Remove();
                    await store.RemoveAsync(prefix + beginning, cancel);
                    break;
            }

            var found = await store.FindAsync(prefix + key, cancel);
            Assert.Equal((model._answer?.Text, model._answer?.At), (Text(found), found?.FetchedAt));
        }
    }

    private (CallClaimOutcome Outcome, string? Answer, DateTimeOffset? FetchedAt, DateTimeOffset? BusyUntil) Claim(DateTimeOffset now)
    {
        if (_answer is { } ahead && ahead.At > now)
            _answer = (ahead.Text, now);
        if (_answer is { } fresh && now < fresh.At + Window)
            return (CallClaimOutcome.Answered, fresh.Text, fresh.At, null);
        var known = _answer is { } old && now < old.At + Life ? _answer : null;
        return _holder is not null && now < _heldUntil && _heldUntil <= now + Lease + Lease
            ? (CallClaimOutcome.Busy, known?.Text, known?.At, _heldUntil)
            : (CallClaimOutcome.Granted, known?.Text, known?.At, null);
    }

    private void Complete(Guid id, string text, DateTimeOffset now)
    {
        if (_holder == id || !_wasRemoved && (_answer is null || _answer.Value.At <= now))
            _answer = (text, now);
        Abandon(id);
    }

    private void Abandon(Guid id)
    {
        if (_holder == id)
            _holder = null;
    }

    private void Remove() => (_answer, _holder, _wasRemoved) = (null, null, true);

    private static string? Text(StoredAnswer? answer) => answer is null ? null : Encoding.UTF8.GetString(answer.Content.Span);

    private static DateTimeOffset Plus(DateTimeOffset time, TimeSpan span) =>
        span > DateTimeOffset.MaxValue - time ? DateTimeOffset.MaxValue : time + span;
}
