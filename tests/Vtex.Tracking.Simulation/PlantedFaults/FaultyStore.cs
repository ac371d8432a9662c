using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Simulation.PlantedFaults;

/// <summary>A store with a fault in it.</summary>
internal sealed class FaultyStore(ICallBudgetStore inner, PlantedFault planted) : ICallBudgetStore
{
    private readonly HashSet<string> _held = new(StringComparer.Ordinal);

    public async ValueTask<CallClaim> ClaimAsync(string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (planted == PlantedFault.LeaseWithoutEnd)
        {
            if (_held.Contains(key))
                return CallClaim.Busy(now + lease, null);
            var claim = await inner.ClaimAsync(KeyOf(key), now, lease, cancellationToken);
            if (claim.Outcome == CallClaimOutcome.Granted)
                _held.Add(key);
            return claim;
        }

        var honest = await inner.ClaimAsync(KeyOf(key), now, lease, cancellationToken);
        return planted == PlantedFault.ClaimWithoutLock && honest.Outcome == CallClaimOutcome.Busy
            ? CallClaim.Granted(Guid.NewGuid(), honest.Answer)
            : honest;
    }

    public ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken)
    {
        _held.Remove(key);
        if (planted == PlantedFault.ClockReadTwice)
            answer = answer with { NextAllowedAt = answer.NextAllowedAt - TimeSpan.FromHours(3) };
        return inner.CompleteAsync(KeyOf(key), claim, answer, cancellationToken);
    }

    public ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken)
    {
        _held.Remove(key);
        return inner.AbandonAsync(KeyOf(key), claim, cancellationToken);
    }

    public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken) => inner.FindAsync(KeyOf(key), cancellationToken);

    public ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken) =>
        planted == PlantedFault.RemovesNothing ? default : inner.RemoveAsync(KeyOf(keyPrefix), cancellationToken);

    // The user is hashed into the second part of a key.
    private string KeyOf(string key)
    {
        if (planted != PlantedFault.KeyWithoutUser)
            return key;
        var parts = key.Split('/');
        if (parts.Length > 1)
            parts[1] = "anyone";
        return string.Join('/', parts);
    }
}
