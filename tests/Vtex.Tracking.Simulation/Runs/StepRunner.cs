using System.Globalization;

namespace Vtex.Tracking.Simulation.Runs;

/// <summary>Takes the steps of a run.</summary>
internal sealed class StepRunner(SimulatedWorld world)
{
    private const int MaxGates = 12;

    private static readonly TimeSpan[] Spans =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1),
        TimeSpan.FromHours(3), TimeSpan.FromHours(6) - TimeSpan.FromMinutes(1), TimeSpan.FromHours(6),
    ];

    private static readonly EmulatorFault[] ServiceFaults =
    [
        Faults.ExpiredToken, Faults.LoginDown, Faults.TooManyRequests, Faults.Unavailable, Faults.SlowPage, Faults.TruncatedPage,
        Faults.HtmlInsteadOfJson, Faults.ServerError, Faults.ConnectionReset, Faults.CutBody,
    ];

    private static readonly string?[] Suffixes = [null, null, "-DELIVERED", "-FAILED-ABSENT", "-RETURNED", "-LATE"];

    private readonly Mover _mover = new(world);
    private readonly Actors _actors = new(world);
    private readonly Copies _copies = new(world);

    public async Task TakeAsync(RunStep step)
    {
        await ActAsync(step);
        await OneThread.SettleAsync();
        if (step.C % 3 == 0 || world.Gates.Waiting.Count > MaxGates)
            await FlowAsync(new Draw((ulong)step.C));
        await ReviveAsync(new Draw((ulong)step.C), isHealed: false);
    }

    /// <summary>Mends all that is broken, lets everything come to its end, and looks whether it does.</summary>
    public async Task FinishAsync()
    {
        world.Disk.Heal();
        await ReviveAsync(world.Fates, isHealed: true);
        world.Emulator.Current?.Faults.Clear();
        for (var round = 0; round < 4; round++)
        {
            await FlowAsync(world.Fates);
            await _mover.MoveAsync(TimeSpan.FromMinutes(3));
        }

        // Imports wait for the platform, two hours at most.
        for (var round = 0; round < 20 && world.Plan.HasOrders && world.Clients.Exists(client => !client.IsDead && client.Running.Count > 0); round++)
        {
            await _mover.MoveAsync(TimeSpan.FromMinutes(10));
            await FlowAsync(world.Fates);
        }

        foreach (var client in world.Clients.Where(client => !client.IsDead && client.Running.Count > 0))
            world.Break($"client {client.Number} still waits: {string.Join(", ", client.Running.Keys)}");
        await WriteAgainAsync();
        await ReadAgainAsync();
    }

    private async Task WriteAgainAsync()
    {
        foreach (var client in world.Clients.Where(client => !client.IsDead))
        {
            client.CreateAtLast();
            await OneThread.SettleAsync();
            await FlowAsync(world.Fates);
            if (client.LastFailure is { } failure)
                world.Break($"client {client.Number} cannot write although nothing is broken any more: {failure}");
        }
    }

    // After all leases are over, every client whose endpoint is not closed can read what nobody has read.
    private async Task ReadAgainAsync()
    {
        if (world.Plan.Mode == CallBudgetMode.PerEndpoint)
            return;
        foreach (var client in world.Clients.Where(client => !client.IsDead))
        {
            client.LastFailure = null;
            foreach (var invoice in client.Universe.Invoices.TakeLast(3))
                client.ReadByInvoice(invoice);
            await OneThread.SettleAsync();
            await FlowAsync(world.Fates);
        }

        await _mover.MoveAsync(TimeSpan.FromMinutes(5));
        foreach (var client in world.Clients.Where(client => !client.IsDead && client.HasFailedAtLast))
            world.Break($"client {client.Number} cannot read although nothing is broken any more: {client.LastFailure}");
    }

    private Task ActAsync(RunStep step)
    {
        var client = Of(world.Clients.Where(client => !client.IsDead).ToList(), step.A);
        switch (step.Kind)
        {
            case StepKind.Create: client.Create(1 + (step.B % 3), Suffixes[step.B % Suffixes.Length]); break;
            case StepKind.CreateRoute: client.CreateRoute(1 + (step.B % 2)); break;
            case StepKind.ReadById: client.ReadById(1 + (step.B % (client.Universe.Services.Count + 2))); break;
            case StepKind.ReadByInvoice when client.Universe.Invoices.Count > 0: client.ReadByInvoice(Of(client.Universe.Invoices, step.B)); break;
            case StepKind.ReadPage: client.ReadPage(byRoute: step.B % 3 == 0); break;
            case StepKind.RemovePackingList when client.Universe.Invoices.Count > 0: client.RemovePackingList(Of(client.Universe.Invoices, step.B)); break;
            case StepKind.ImportOrder: client.ImportOrder(step.B); break;
            case StepKind.Pass when world.Gates.Waiting.Count > 0: world.Gates.Pass(Of(world.Gates.Waiting, step.A), Fate.Arrives); break;
            case StepKind.Break when world.Gates.Waiting.Count > 0: world.Gates.Pass(Of(world.Gates.Waiting, step.A), (Fate)(1 + (step.B % 4))); break;
            case StepKind.ServiceFault: world.Emulator.Current?.Faults.Add(ServiceFaults[step.A % ServiceFaults.Length], times: 1 + (step.B % 3)); break;
            case StepKind.Advance: return _mover.MoveAsync(Spans[step.A % Spans.Length]);
            case StepKind.SetClock when world.Plan.HasWrongClocks: SetClock(client, step.B); break;
            case StepKind.Act: return _actors.ActAsync(Of(world.Universes, step.A), step.B, step.C);
            case StepKind.Invoice: _actors.Invoice(Of(world.Universes, step.A), step.B); break;
            case StepKind.Import: return _copies.ImportAsync(Of(world.Universes, step.A));
            case StepKind.Fork: _copies.Fork(Of(world.Universes, step.A), step.B); break;
            case StepKind.ResetCopy: _copies.Reset(); break;
            case StepKind.KillClient: Replace(client); break;
            case StepKind.KillEmulator: return EndEmulatorAsync(step.A, step.B);
            case StepKind.DiskFault or StepKind.FailOver: FailStorage(step); break;
        }

        return Task.CompletedTask;
    }

    // Every other time at once, at a new file: those are written more seldom than logs are appended to.
    private void FailStorage(RunStep step)
    {
        if (step.Kind == StepKind.FailOver)
            Of(world.Universes, step.A).Server?.FailOver(step.B, step.C);
        if (step.Kind == StepKind.FailOver || !world.Plan.HasDisk)
            return;
        world.Disk.Arm(1 + (step.A % 8), (DiskFault)(step.B % 6));
        if (step.C % 2 == 1)
            _copies.Fork(Of(world.Universes, step.C), step.B);
    }

    private void SetClock(ClientProcess client, int by)
    {
        client.Clock.Skew = (by % 5) switch
        {
            0 => TimeSpan.Zero,
            1 => TimeSpan.FromSeconds(by),
            2 => TimeSpan.FromSeconds(-by),
            3 => TimeSpan.FromDays(-2),
            _ => TimeSpan.FromDays(2),
        };
        client.Group.HasWrongClock = true;
        world.Trace($"client {client.Number}: clock is set by {client.Clock.Skew:c}");
    }

    private void Replace(ClientProcess client)
    {
        world.Trace($"client {client.Number} dies");
        client.Kill();
        world.Start(client.Universe, client.Group);
    }

    // Whatever waits goes on, in an order that is drawn.
    private async Task FlowAsync(Draw draw)
    {
        for (var passed = 0; world.Gates.Waiting.Count > 0 && passed < 400; passed++)
        {
            world.Gates.Pass(Of(world.Gates.Waiting, draw.Below(1000)), Fate.Arrives);
            await OneThread.SettleAsync();
        }
    }

    private async Task EndEmulatorAsync(int how, int chance)
    {
        if (world.Emulator.Current is null || !world.Plan.HasDisk)
            return;
        world.Trace(string.Create(CultureInfo.InvariantCulture, $"emulator ends ({(how % 3) switch { 0 => "stopped", 1 => "killed", _ => "without power" }})"));
        foreach (var universe in world.Universes)
            universe.Check();
        if (how % 3 == 0)
            await world.Emulator.StopAsync();
        else
            await world.Emulator.KillAsync();
        if (how % 3 == 2)
            world.Disk.LosePower(new Draw((ulong)chance));
        _hasLostPower |= how % 3 == 2;
    }

    private bool _hasLostPower;

    // An emulator that is gone starts again at once, unless the disk fails then too.
    private async Task ReviveAsync(Draw draw, bool isHealed)
    {
        if (world.Emulator.Current is null)
        {
            await world.Emulator.KillAsync();
            if (!isHealed && draw.Happens(20))
                return;
            if (!await world.Emulator.StartAsync())
                return;
            foreach (var universe in world.Universes)
            {
                universe.CheckRestart(_hasLostPower);
                universe.Open();
            }

            _hasLostPower = false;
        }
        else if (isHealed)
        {
            foreach (var universe in world.Universes)
                universe.Open();
        }
    }

    private static T Of<T>(IReadOnlyList<T> all, int number) => all[number % all.Count];
}
