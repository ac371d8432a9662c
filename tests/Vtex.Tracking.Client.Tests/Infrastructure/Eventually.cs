using System.Diagnostics;

namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>Waits for what happens in the background, without sleeping.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static Task HoldsAsync(Func<bool> condition) => HoldsAsync(() => Task.FromResult(condition()));

    public static async Task HoldsAsync(Func<Task<bool>> condition)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await condition())
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, "What was waited for did not happen.");
            await Task.Yield();
        }
    }
}
