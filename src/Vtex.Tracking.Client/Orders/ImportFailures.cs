using Vtex.Tracking.Configuration;
using Vtex.Tracking.Resilience;

namespace Vtex.Tracking.Orders;

/// <summary>Keeps account of the attempts at the step that an import is at.</summary>
/// <param name="settings">The options of the client.</param>
/// <param name="maxWait">The time that an import may wait.</param>
internal sealed class ImportFailures(OrdersSettings settings, TimeSpan maxWait)
{
    /// <summary>The number of times that one step is taken before the import gives up. Chosen.</summary>
    private const int MaxAttempts = 4;

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    // At least a second: with none, the order would be looked at as often as the network can.
    private readonly RetrySchedule _schedule = new(Longer(settings.Resilience.BaseDelay), Longer(settings.Resilience.MaxDelay));
    private ImportStep? _step;
    private int _attempts;
    private int _looks;
    private long? _openSince;

    /// <summary>The service accepted a step. The order may show it late.</summary>
    public void Taken(ImportStep step)
    {
        Count(step);
        Open();
    }

    /// <summary>Returns how long to wait before the next look, while a step may still take effect; null when it is to be taken.</summary>
    /// <exception cref="VtexOrderConflictException">It was taken often enough in vain.</exception>
    public TimeSpan? Remaining(ImportStep step)
    {
        if (step != _step)
            return null;
        var left = _openSince is { } since
            ? settings.Resilience.SettleTime - settings.TimeProvider.GetElapsedTime(since)
            : TimeSpan.Zero;
        if (left > TimeSpan.Zero)
        {
            var delay = _schedule.Delay(_looks++, asked: null, chance: 1);
            return delay < left ? delay : left;
        }

        _openSince = null;
        return _attempts < MaxAttempts
            ? null
            : throw new VtexOrderConflictException($"ImportAsync: the service took the step {step} {MaxAttempts} times, and the order does not show it.")
            {
                Operation = "ImportAsync",
            };
    }

    /// <summary>Returns whether a failure may pass, so that the order is to be looked at again after a pause.</summary>
    public bool MayPass(ImportStep step, VtexException failure, out TimeSpan pause)
    {
        Count(step);
        pause = _schedule.Delay(_attempts - 1, asked: null, chance: 1);
        switch (failure)
        {
            case VtexRateLimitedException limited:
                pause = RateLimitPause.Of(limited);
                if (pause > maxWait)
                    return false;
                break;
            // The order was taken further by someone else, or is not known everywhere yet.
            case VtexOrderConflictException or VtexNotFoundException or VtexTransportException:
                break;
            case VtexAmbiguousWriteException:
            case VtexUnexpectedResponseException { StatusCode: >= System.Net.HttpStatusCode.OK and < System.Net.HttpStatusCode.MultipleChoices }:
                Open();
                break;
            default:
                return false;
        }

        return _attempts < MaxAttempts;
    }

    private static TimeSpan Longer(TimeSpan time) => time > OneSecond ? time : OneSecond;

    private void Count(ImportStep step)
    {
        _attempts = step == _step ? _attempts + 1 : 1;
        _step = step;
    }

    private void Open() => (_openSince, _looks) = (settings.TimeProvider.GetTimestamp(), 0);
}
