using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ControlBellTests
{
    [Fact]
    public async Task It_rings_for_a_change_and_for_every_interval_without_one()
    {
        using var time = new EmulatorClock(ControlClient.Noon);
        using var bell = new StreamBell(time, TimeSpan.FromSeconds(15));
        bell.Ring();
        bell.Ring();
        Assert.False(await bell.WaitAsync(TestContext.Current.CancellationToken));

        for (var i = 0; i < 2; i++)
        {
            var waiting = bell.WaitAsync(TestContext.Current.CancellationToken).AsTask();
            Assert.False(waiting.IsCompleted);
            await time.AdvanceAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
            Assert.True(await waiting);
        }
    }
}
