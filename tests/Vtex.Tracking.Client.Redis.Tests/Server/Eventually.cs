namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>Waits for what other processes do, no longer than it takes and never for ever.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task BecomesAsync(Func<Task<bool>> condition, TimeSpan patience)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            if (TimeProvider.System.GetElapsedTime(start) > patience)
                throw new TimeoutException($"It did not happen within {patience}.");
            await Task.Delay(Pause, TimeProvider.System);
        }
    }
}
