using System.Diagnostics;

namespace Vtex.Tracking.ClientBenchmarks;

/// <summary>What one call takes.</summary>
/// <param name="Microseconds">The best round's mean: noise only ever adds.</param>
/// <param name="Bytes">Allocated on all threads, the least of the rounds.</param>
internal readonly record struct Cost(double Microseconds, double Bytes)
{
    private const int Rounds = 12;

    /// <summary>Measures two ways in turns, so that a busy machine slows both.</summary>
    public static async Task<(Cost Bare, Cost Client)> OfAsync(int calls, Func<int, Task> bare, Func<int, Task> client)
    {
        var number = 0;
        // Code that is not yet optimised allocates more, and on a busy machine it stays so for a while.
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(3);)
        {
            await bare(++number).ConfigureAwait(false);
            await client(number).ConfigureAwait(false);
        }

        Cost best = new(double.MaxValue, double.MaxValue), other = best;
        for (var round = 0; round < Rounds; round++)
        {
            best = best.OrBetter(await RoundAsync(bare).ConfigureAwait(false));
            other = other.OrBetter(await RoundAsync(client).ConfigureAwait(false));
        }

        return (best, other);

        async Task<Cost> RoundAsync(Func<int, Task> call)
        {
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < calls; i++)
                await call(++number).ConfigureAwait(false);
            var time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            return new(time / calls, (double)(GC.GetTotalAllocatedBytes(precise: true) - allocated) / calls);
        }
    }

    private Cost OrBetter(Cost other) =>
        new(Math.Min(Microseconds, other.Microseconds), Math.Min(Bytes, other.Bytes));
}
