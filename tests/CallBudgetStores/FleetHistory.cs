namespace Vtex.Tracking.CallBudgetStores;

/// <summary>
/// Describes what may happen to a fleet in some days: reads, writes, deaths, restarts, a slow store, clocks that are wrong and set.
/// Everything is drawn from a seed.
/// </summary>
internal sealed class FleetHistory(SharedPlace place, WorldClocks clocks, int seed)
{
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    public static readonly TimeSpan TotalLimit = TimeSpan.FromMinutes(4);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan[] Times =
    [
        TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30), Lease, TimeSpan.FromMinutes(5), TimeSpan.FromHours(3),
        FleetChecker.Window - TimeSpan.FromMinutes(2), FleetChecker.Window,
    ];

    private readonly Random _random = new(seed);
    private readonly List<FleetProcess> _processes = [];
    private readonly List<FleetProcess> _dead = [];
    private readonly FleetChecker _checker = new(clocks);
    private int _started;

    /// <summary>No two histories of a place have anything in common.</summary>
    public string Name => $"{clocks}-{seed}";

    public CallBudgetMode Mode => seed % 3 == 0 ? CallBudgetMode.PerEndpoint : CallBudgetMode.PerRequest;

    public World World { get; } = new();

    public static async Task RunAsync(SharedPlace place, WorldClocks clocks, int seed)
    {
        var history = new FleetHistory(place, clocks, seed);
        try
        {
            await history.RunAsync();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Assert.Fail($"{clocks}, seed {seed}: {exception.Message}\n{history._checker.Story}");
        }
        finally
        {
            history._processes.ForEach(process => process.Dispose());
            history._dead.ForEach(process => process.Dispose());
        }
    }

    public int Called(FleetProcess process) => _checker.Called(process, World.Elapsed);

    public int Written(int user) => _checker.Written(user);

    public void Note(FleetProcess process, string what) => _checker.Note(World.Elapsed, process, what);

    public void Completed(Guid right) => _checker.Completed(right, World.Elapsed);

    public void Abandoned(Guid right) => _checker.Abandoned(right);

    public void Removed(int user) => _checker.Removed(user, World.Elapsed);

    // Nothing is heard of one who died, though the thread that had its work may go on a little.
    public void Ended(FleetProcess process, TimeSpan start)
    {
        if (!process.IsDead)
            _checker.Ended(process, start, World.Elapsed);
    }

    public void Failed(FleetProcess process, TimeSpan start, VtexException exception)
    {
        if (process.IsDead)
            return;
        _checker.Note(World.Elapsed, process, exception.Message);
        Ended(process, start);
    }

    public void Told(FleetProcess process, TimeSpan start, int wrote, int number, int user)
    {
        if (process.IsDead)
            return;
        _checker.Told(process, wrote, number, user, World.Elapsed);
        Ended(process, start);
    }

    private async Task RunAsync()
    {
        foreach (var user in (int[])[0, 0, 0, 1])
            Start(user);
        for (var step = 0; step < 60; step++)
        {
            await StepAsync();
            await SettleAsync();
            _checker.ThrowIfBroken();
        }

        // Whatever is under way ends.
        for (var round = 0; round < 3; round++)
            await MoveAsync(TotalLimit);
        Assert.All(_processes, process => Assert.True(process.IsIdle, $"Process {process.Number} still waits."));
        _checker.ThrowIfBroken();
    }

    private Task StepAsync()
    {
        var process = _processes[_random.Next(_processes.Count)];
        switch (_random.Next(100))
        {
            case < 35 when process.IsIdle:
                process.Read();
                break;
            case < 45 when process.IsIdle:
                process.Write();
                break;
            case < 70:
                _processes.Where(candidate => candidate.IsCalling).MinBy(_ => _random.Next())?.Answer();
                break;
            case < 74:
                _checker.Note(World.Elapsed, process, "dies");
                process.Kill();
                _processes.Remove(process);
                _dead.Add(process);
                Start(process.User);
                break;
            case < 79:
                process.Store.Slowness = (Slowness(), Slowness());
                _checker.Note(World.Elapsed, process, $"has a slow store: {process.Store.Slowness}");
                break;
            case < 83 when clocks != WorldClocks.Right:
                process.Clock.Skew = clocks == WorldClocks.Wild && process.IsWild
                    ? Skew(process.Number)
                    : process.Clock.Skew - TimeSpan.FromSeconds(_random.Next(1, 300));
                _checker.Note(World.Elapsed, process, $"is set to {process.Clock.Skew}");
                break;
            case < 83:
                break;
            default:
                return MoveAsync(Times[_random.Next(Times.Length)]);
        }

        return Task.CompletedTask;
    }

    private void Start(int user)
    {
        var number = _started++;
        var process = new FleetProcess(this, number, user, Skew(number), place.NewStore())
        {
            IsWild = clocks == WorldClocks.Wild && number % 2 == 1,
        };
        _processes.Add(process);
        _checker.Note(World.Elapsed, process, $"starts, {process.Clock.Skew}");
    }

    private TimeSpan Skew(int number) => clocks switch
    {
        WorldClocks.Right => TimeSpan.Zero,
        WorldClocks.Skewed => TimeSpan.FromSeconds(_random.Next(-600, 600)),
        _ when number % 2 == 0 => TimeSpan.Zero,
        _ => _random.Next(6) switch
        {
            0 => TimeSpan.MaxValue,
            1 => TimeSpan.MinValue,
            2 => TimeSpan.FromHours(7),
            3 => TimeSpan.FromHours(-7),
            4 => TimeSpan.FromDays(365),
            _ => TimeSpan.FromDays(-365),
        },
    };

    private TimeSpan Slowness() => TimeSpan.FromSeconds(_random.Next(3) switch { 0 => 0, 1 => 3, _ => 25 });

    private async Task MoveAsync(TimeSpan by)
    {
        var end = World.Elapsed + by;
        var isThere = false;
        while (!isThere)
        {
            isThere = World.MoveTowards(end);
            await SettleAsync();
        }

        _checker.ThrowIfBroken();
    }

    /// <summary>Waits until everybody waits for the time or the service.</summary>
    private async Task SettleAsync()
    {
        var start = TimeProvider.System.GetTimestamp();
        var rounds = 0;
        for (var calm = 0; calm < 4; calm = IsCalm() ? calm + 1 : 0)
        {
            // A store that answers from elsewhere needs the processor more than this loop.
            if (++rounds < 20)
                await Task.Yield();
            else
                await Task.Delay(TimeSpan.FromMilliseconds(1), TimeProvider.System);
            if (TimeProvider.System.GetElapsedTime(start) > Patience)
                throw new TimeoutException("A process neither ends nor waits.");
        }
    }

    /// <summary>Also nothing of the dead is still on its way into the store: it would meet the next history there.</summary>
    private bool IsCalm() =>
        _processes.TrueForAll(process => process.IsWaiting) && _dead.TrueForAll(process => process.IsWaiting);
}
