using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class StreamSignalTests
{
    [Fact]
    public async Task It_rings_for_a_change_and_for_every_interval_without_one()
    {
        using var time = new EmulatorClock(ControlClient.Noon);
        using var signal = new StreamSignal(time, TimeSpan.FromSeconds(15));
        signal.Set();
        signal.Set();
        Assert.False(await signal.WaitAsync(TestContext.Current.CancellationToken));

        for (var i = 0; i < 2; i++)
        {
            var waiting = signal.WaitAsync(TestContext.Current.CancellationToken).AsTask();
            Assert.False(waiting.IsCompleted);
            await time.AdvanceAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
            Assert.True(await waiting);
        }
    }
}
