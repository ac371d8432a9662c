using Vtex.Tracking.Emulator.World.CallBudget;

namespace Vtex.Tracking.Emulator;

/// <summary>The calls of a universe's clients, as the six-hour rule counts them: a GET at most once in six hours (documented).</summary>
/// <remarks>With a data folder the counts outlive a restart.</remarks>
public sealed class CallBudgetView
{
    private readonly CallHistory _calls;
    private readonly EmulatorClock _clock;

    internal CallBudgetView(CallHistory calls, EmulatorClock clock) => (_calls, _clock) = (calls, clock);

    /// <summary>
    /// Gets the GETs that were made more than once in the last six hours of the universe's clock, the most frequent first: those with the same
    /// parameters, and those to the same endpoint with any.
    /// </summary>
    public IReadOnlyList<RepeatedCall> Repeated =>
    [
        .. _calls.TooOften(_clock.GetUtcNow()).Select(call => new RepeatedCall(
            call.Key.Identity, call.Key.Endpoint, call.Key.Parameters, call.CallsInWindow, call.NextCallAt)),
    ];

    /// <summary>Forgets all calls, so that each may be made again at once.</summary>
    public void Clear() => _calls.Clear();
}
