namespace Vtex.Tracking.Emulator.World;

/// <summary>Gathers what happens in the universes of a clock while it is moved.</summary>
internal sealed class Happenings
{
    private readonly Lock _gate = new();
    private List<WorldEvent>? _happening;

    public void Note(WorldEvent happened)
    {
        lock (_gate)
            _happening?.Add(happened);
    }

    /// <summary>What happens during a move; there is one at a time.</summary>
    public async Task<IReadOnlyList<WorldEvent>> DuringAsync(Func<ValueTask> move)
    {
        var happening = new List<WorldEvent>();
        lock (_gate)
            _happening = happening;
        try
        {
            await move();
            return happening;
        }
        finally
        {
            lock (_gate)
                _happening = null;
        }
    }
}
