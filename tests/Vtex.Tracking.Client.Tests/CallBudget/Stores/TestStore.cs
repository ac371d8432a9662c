using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.Tests.CallBudget.Stores;

/// <summary>The simplest store that keeps the contract, in memory, and fails when told to.</summary>
internal sealed class TestStore : ICallBudgetStore
{
    private readonly Dictionary<string, (StoredAnswer? Answer, Guid Claim, DateTimeOffset Until)> _calls = [];

    public bool IsDown { get; set; }

    public int Claims { get; private set; }

    public IReadOnlyCollection<string> Keys => _calls.Keys;

    public ValueTask<CallClaim> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_calls)
        {
            Claims++;
            ThrowIfDown();
            var call = _calls.GetValueOrDefault(key);
            if (call.Answer is { } answer && now < answer.NextAllowedAt)
                return new(CallClaim.Answered(answer));
            if (call.Claim != Guid.Empty && now < call.Until)
                return new(CallClaim.Busy(call.Until, call.Answer));
            var id = Guid.NewGuid();
            _calls[key] = (call.Answer, id, now + lease);
            return new(CallClaim.Granted(id, call.Answer));
        }
    }

    public ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken) =>
        Change(() => _calls[key] = (answer, Guid.Empty, default));

    public ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken) =>
        Change(() => _calls[key] = (_calls[key].Answer, Guid.Empty, default));

    public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken)
    {
        lock (_calls)
        {
            ThrowIfDown();
            return new(_calls.GetValueOrDefault(key).Answer);
        }
    }

    public ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken) => Change(() =>
    {
        foreach (var key in _calls.Keys.Where(key => key.StartsWith(keyPrefix, StringComparison.Ordinal)).ToList())
            _calls.Remove(key);
    });

    /// <summary>Damages or replaces what is kept.</summary>
    public void Spoil(Func<byte[], byte[]> content) => Change(() =>
    {
        foreach (var (key, call) in _calls.ToList())
            _calls[key] = (call.Answer! with { Content = content(call.Answer.Content.ToArray()) }, call.Claim, call.Until);
    });

    private ValueTask Change(Action change)
    {
        lock (_calls)
        {
            ThrowIfDown();
            change();
            return default;
        }
    }

    private void ThrowIfDown()
    {
        if (IsDown)
            throw new CallBudgetStoreException("The store is down.");
    }
}
