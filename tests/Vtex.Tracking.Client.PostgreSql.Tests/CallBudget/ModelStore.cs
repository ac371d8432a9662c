using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>What a store must do, said as simply as can be, for one key.</summary>
internal sealed class ModelStore
{
    private Guid? _holder;
    private DateTimeOffset _heldUntil;

    public StoredAnswer? Answer { get; private set; }

    public (CallClaimOutcome Outcome, StoredAnswer? Answer, DateTimeOffset? BusyUntil) Claim(DateTimeOffset now)
    {
        if (Answer is { } fresh && now < fresh.NextAllowedAt)
            return (CallClaimOutcome.Answered, fresh, null);
        var lastKnown = Answer is { } old && now < old.KeepUntil ? old : null;
        return _holder is not null && now < _heldUntil
            ? (CallClaimOutcome.Busy, lastKnown, _heldUntil)
            : (CallClaimOutcome.Granted, lastKnown, null);
    }

    public void Grant(Guid id, DateTimeOffset until) => (_holder, _heldUntil) = (id, until);

    public void Complete(Guid id, StoredAnswer answer)
    {
        if (Answer is null || Answer.FetchedAt <= answer.FetchedAt)
            Answer = answer;
        Abandon(id);
    }

    public void Abandon(Guid id)
    {
        if (_holder == id)
            _holder = null;
    }

    public void Forget() => Answer = null;
}
