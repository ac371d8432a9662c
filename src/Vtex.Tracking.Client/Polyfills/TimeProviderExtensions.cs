namespace Vtex.Tracking;

/// <summary>Waiting on a clock, which .NET Standard 2.0 spells in another way.</summary>
internal static class TimeProviderExtensions
{
    public static Task DelayAsync(this TimeProvider clock, TimeSpan delay, CancellationToken cancellationToken) =>
#if NET
        Task.Delay(delay, clock, cancellationToken);
#else
        clock.Delay(delay, cancellationToken);
#endif
}
