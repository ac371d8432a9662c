using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.HubCalls;

/// <summary>Makes the calls that go out of a universe, and lets the world follow from what came of them.</summary>
internal sealed class OutgoingCalls : IDisposable
{
    private readonly WorldStore _world;
    private readonly CancellationTokenSource _end = new();
    private readonly HashSet<DueItem> _underWay = [];

    public OutgoingCalls(WorldStore world)
    {
        _world = world;
        _world.Rebuilt = TakeUnderWay;
        Ended = _end.Token;
    }

    /// <summary>Cancelled when the universe ends.</summary>
    public CancellationToken Ended { get; }

    /// <summary>
    /// Inside <see cref="WorldStore.Do(Action)"/>: takes a call from the agenda. It is due again when the process ends before
    /// the call does, for no event tells of it.
    /// </summary>
    /// <param name="item">Its place on the agenda.</param>
    /// <param name="make">Makes the call, and gives what is to be done then, inside <see cref="WorldStore.Do(Action)"/>.</param>
    public OutgoingCall Take(DueItem item, Func<Task<Action>> make)
    {
        _world.State.Schedule.Remove(item);
        _underWay.Add(item);
        return new OutgoingCall(item, make);
    }

    /// <summary>Makes a call that somebody waits for.</summary>
    public async Task MakeAsync(OutgoingCall call)
    {
        var end = await call.Make();
        if (Ended.IsCancellationRequested)
            return;
        try
        {
            _world.Do(() => End(call, end));
        }
        catch (EventPersistenceException)
        {
            PutBack([call]);
            throw;
        }
    }

    /// <summary>Puts calls back on the agenda, because they were not made or what came of them could not be stored.</summary>
    public void PutBack(IReadOnlyList<OutgoingCall> calls)
    {
        _world.Do(() =>
        {
            foreach (var call in calls)
            {
                call.GiveUp?.Invoke();
                _underWay.Remove(call.Item);
            }

            _world.Renew();
        });
    }

    /// <summary>
    /// Makes calls that are due at once. What follows from them happens in their order, when all have come to their end;
    /// when it fails, the universe stops. Where it cannot be stored, the calls are due again.
    /// </summary>
    public async Task MakeDueAsync(IReadOnlyList<OutgoingCall> calls)
    {
        var ends = await Task.WhenAll(calls.Select(call => call.Make()));
        if (Ended.IsCancellationRequested)
            return;
        try
        {
            _world.Do(() =>
            {
                for (var i = 0; i < ends.Length; i++)
                {
                    var (call, end) = (calls[i], ends[i]);
                    _world.DoDue(call.Item, () => End(call, end));
                }
            });
        }
        catch (EventPersistenceException)
        {
            PutBack(calls); // the universe tells it
        }
    }

    public void Dispose()
    {
        if (Ended.IsCancellationRequested)
            return; // a universe that was reset is disposed again with the emulator
        _end.Cancel();
        _end.Dispose();
    }

    /// <summary>Makes a call whose every failure is an answer.</summary>
    /// <param name="ask">Makes the call.</param>
    /// <param name="failed">Makes the answer of a call that failed in a way that nobody foresaw.</param>
    public static async Task<T> AskAsync<T>(Func<Task<T>> ask, Func<CallResult, T> failed)
    {
        try
        {
            return await ask();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failed(new CallResult(CallFault.Exception, Detail: failure.GetType().Name));
        }
    }

    // No event tells of calls that are under way; they are due in a state that is made anew.
    private void TakeUnderWay(WorldState state)
    {
        foreach (var item in _underWay)
            state.Schedule.Remove(item);
    }

    private void End(OutgoingCall call, Action end)
    {
        _underWay.Remove(call.Item);
        end();
    }
}

/// <summary>A call that was taken from the agenda.</summary>
/// <param name="Item">Its place on the agenda.</param>
/// <param name="Make">Makes the call, and gives what is to be done then, inside <see cref="WorldStore.Do(Action)"/>.</param>
internal sealed record OutgoingCall(DueItem Item, Func<Task<Action>> Make)
{
    /// <summary>Inside <see cref="WorldStore.Do(Action)"/>: lets go of whoever waits for the call, which is not made or due again.</summary>
    public Action? GiveUp { get; init; }
}
