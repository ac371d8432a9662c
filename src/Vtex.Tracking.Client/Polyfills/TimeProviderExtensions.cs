#if NET
namespace Vtex.Tracking;

/// <summary>Extensions that the package for .NET Standard 2.0 has, and .NET as members of other types.</summary>
internal static class TimeProviderExtensions
{
    public static Task Delay(this TimeProvider timeProvider, TimeSpan delay, CancellationToken cancellationToken) =>
        Task.Delay(delay, timeProvider, cancellationToken);

    public static CancellationTokenSource CreateCancellationTokenSource(this TimeProvider timeProvider, TimeSpan delay) =>
        new(delay, timeProvider);
}
#endif
