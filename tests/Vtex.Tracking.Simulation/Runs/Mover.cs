namespace Vtex.Tracking.Simulation.Runs;

/// <summary>Lets time pass for all clocks of a world, from one due moment to the next.</summary>
internal sealed class Mover(SimulatedWorld world)
{
    private const int MaxRounds = 2_000;

    public async Task MoveAsync(TimeSpan by)
    {
        var end = world.Clock.GetUtcNow() + by;
        for (var round = 0; round < MaxRounds; round++)
        {
            var left = end - world.Clock.GetUtcNow();
            var step = Clocks().Prepend(world.Clock).Select(clock => clock.Time.UntilNext ?? left).Append(left).Min();
            await MoveAllAsync(step);
            if (step == left)
                return;
        }

        world.Break($"A move by {by} comes to no end");
    }

    private async Task MoveAllAsync(TimeSpan step)
    {
        foreach (var clock in Clocks())
        {
            var moving = clock.AdvanceAsync(step);
            await OneThread.SettleAsync();
            // The clock stands still until the hub's calls are answered.
            while (!moving.IsCompleted && world.Gates.Waiting.FirstOrDefault(gate => gate.Owner == -1) is { } gate)
            {
                world.Gates.Pass(gate, world.Fates.Below(10) switch { 0 => Fate.Lost, 1 => Fate.Doubled, 2 => Fate.Cut, _ => Fate.Arrives });
                await OneThread.SettleAsync();
            }

            if (!moving.IsCompleted)
                world.Break("The emulator's clock waits for something that nobody does");
            else
                await moving;
        }

        await world.Clock.AdvanceAsync(step);
        await OneThread.SettleAsync();
        await LetImportsGoOnAsync();
    }

    // They look at their orders every few minutes, and would all fail if the wire stood still while time passes.
    private async Task LetImportsGoOnAsync()
    {
        while (world.Plan.HasOrders && world.Gates.Waiting.FirstOrDefault(gate => gate.IsOfOrders) is { } gate)
        {
            world.Gates.Pass(gate, world.Fates.Below(20) switch { 0 => Fate.Lost, 1 => Fate.Doubled, 2 => Fate.Cut, 3 => Fate.Refused, _ => Fate.Arrives });
            await OneThread.SettleAsync();
        }
    }

    // A universe that was cut from another's past has a clock of its own.
    private List<EmulatorClock> Clocks() => world.Emulator.Current is { } emulator
        ? [.. emulator.Universes.Select(universe => universe.Clock).Append(emulator.Clock).Distinct()]
        : [];
}
