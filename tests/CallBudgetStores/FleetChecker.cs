using System.Globalization;

namespace Vtex.Tracking.CallBudgetStores;

/// <summary>
/// Judges a history: never two calls of a window with the right in order; nobody is told an older truth than what he
/// wrote; every wait ends within its limit; no answer counts for ever; nothing passes from one user to another.
/// </summary>
internal sealed class FleetChecker(WorldClocks clocks)
{
    public static readonly TimeSpan Window = TimeSpan.FromHours(6);

    /// <summary>Defines what a store's clock and a client's may differ by without anybody noticing.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    /// <summary>Defines how much longer an answer may be told when clocks are set back.</summary>
    private static readonly TimeSpan Jumps = TimeSpan.FromHours(1);

    /// <summary>Defines what a store that hangs may cost after a write: twenty seconds, and the next step of the world.</summary>
    private static readonly TimeSpan StoreLimit = TimeSpan.FromSeconds(60);

    private readonly Lock _gate = new();
    private readonly List<Call> _calls = [];
    private readonly List<(int User, TimeSpan At)> _removals = [];
    private readonly List<string> _story = [];
    private readonly List<string> _faults = [];
    private readonly Dictionary<int, TimeSpan> _firstTold = [];
    private int _truth;

    public string Story
    {
        get
        {
            lock (_gate)
                return string.Join('\n', _story);
        }
    }

    public void ThrowIfBroken()
    {
        lock (_gate)
            Assert.True(_faults.Count == 0, string.Join('\n', _faults));
    }

    public void Note(TimeSpan now, FleetProcess process, string what)
    {
        lock (_gate)
            _story.Add(string.Create(CultureInfo.InvariantCulture, $"{now} process {process.Number} (user {process.User}) {what}"));
    }

    /// <summary>A read has come in at the service.</summary>
    /// <returns>The number of its answer.</returns>
    public int Called(FleetProcess process, TimeSpan now)
    {
        lock (_gate)
        {
            var call = new Call(_calls.Count + 1, process.User, process.Right.Id, process.Right.At, now, _truth);
            Note(now, process, $"makes call {call.Number}");
            if (clocks != WorldClocks.Wild)
            {
                if (now > call.ClaimedAt + FleetHistory.Lease + Tolerance)
                    _faults.Add($"Call {call.Number} was made without a right.");
                if (_calls.FirstOrDefault(other => Forbids(other, call)) is { } forbidding)
                    _faults.Add($"Call {call.Number} was made in spite of call {forbidding.Number}.");
            }

            _calls.Add(call);
            return call.Number;
        }
    }

    /// <summary>A write has come in at the service.</summary>
    /// <returns>The truth from now on.</returns>
    public int Written(int user)
    {
        lock (_gate)
        {
            _story.Add($"user {user} writes {_truth + 1}");
            return ++_truth;
        }
    }

    /// <summary>An answer has come to the store. One that comes after its lease need not be kept.</summary>
    public void Completed(Guid right, TimeSpan now) => Change(right, call =>
    {
        call.KeptAt ??= now;
        call.IsAbandoned |= now >= call.ClaimedAt + FleetHistory.Lease - Tolerance;
    });

    public void Abandoned(Guid right) => Change(right, call => call.IsAbandoned = true);

    public void Removed(int user, TimeSpan now)
    {
        lock (_gate)
        {
            _removals.Add((user, now));
            _story.Add(string.Create(CultureInfo.InvariantCulture, $"{now} answers of user {user} are removed"));
        }
    }

    public void Told(FleetProcess process, int wrote, int number, int user, TimeSpan now)
    {
        lock (_gate)
        {
            Note(now, process, $"is told answer {number}");
            var call = _calls[number - 1];
            if (user != process.User || call.User != process.User)
                _faults.Add($"Process {process.Number} was told what is another user's.");
            if (call.Truth < wrote)
                _faults.Add($"Process {process.Number} wrote {wrote} and was told {call.Truth} afterwards.");
            if (process.IsWild)
                return;
            var first = clocks != WorldClocks.Wild ? call.ArrivedAt : _firstTold.GetValueOrDefault(number, now);
            _firstTold.TryAdd(number, now);
            if (now > first + Window + FleetHistory.TotalLimit + Jumps)
                _faults.Add($"Process {process.Number} was told answer {number}, which is too old.");
        }
    }

    public void Ended(FleetProcess process, TimeSpan start, TimeSpan now)
    {
        lock (_gate)
        {
            if (now - start > FleetHistory.TotalLimit + StoreLimit)
                _faults.Add($"Process {process.Number} waited for {now - start}.");
        }
    }

    private bool Forbids(Call earlier, Call later)
    {
        if (earlier.User != later.User || earlier.IsAbandoned)
            return false;
        // A write ends the rights that were given before it, and calls that are under way go on.
        var since = earlier.ClaimedAt < later.ClaimedAt ? earlier.ClaimedAt : later.ClaimedAt;
        if (_removals.Exists(removal => removal.User == earlier.User && removal.At >= since))
            return false;
        // Before an answer is kept, the right to call protects it, and its holder may die.
        var end = earlier.KeptAt is null ? earlier.ClaimedAt + FleetHistory.Lease : earlier.ArrivedAt + Window;
        return later.ArrivedAt < end - Tolerance;
    }

    private void Change(Guid right, Action<Call> change)
    {
        lock (_gate)
            _calls.Where(call => call.Right == right).ToList().ForEach(change);
    }

    private sealed record Call(int Number, int User, Guid Right, TimeSpan ClaimedAt, TimeSpan ArrivedAt, int Truth)
    {
        public TimeSpan? KeptAt { get; set; }

        public bool IsAbandoned { get; set; }
    }
}
