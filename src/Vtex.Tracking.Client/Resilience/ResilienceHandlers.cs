using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Resilience;

/// <summary>The layer that bounds and repeats calls, or the one that stands in for it.</summary>
internal static class ResilienceHandlers
{
    public static DelegatingHandler Over(
        HttpMessageHandler inner, ResilienceOptions options, TimeProvider timeProvider, ClientObserver observer) =>
        options.Enabled
            ? new ResilienceHandler(options, timeProvider, observer, inner)
            : new SingleAttemptHandler(options, timeProvider, inner);
}
