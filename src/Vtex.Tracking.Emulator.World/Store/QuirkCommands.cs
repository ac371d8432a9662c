using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Known issues of the real store, to prove that an integration survives them. All are off until they are switched on.
/// </summary>
public sealed class QuirkCommands
{
    private readonly WorldStore _world;

    internal QuirkCommands(WorldStore world) => _world = world;

    /// <summary>Gets all that there are, on and off.</summary>
    public static IReadOnlyList<Quirk> All => KnownQuirks.All;

    /// <summary>Gets those that are on.</summary>
    public IReadOnlyList<Quirk> Enabled => _world.Do(() => All.Where(_world.State.Quirks.Has).ToList());

    /// <summary>Switches one on. What happened before stays as it is.</summary>
    /// <param name="id">The id, such as <c>ki-409225</c>.</param>
    /// <exception cref="WorldRuleException">There is none of that id.</exception>
    public Task EnableAsync(string id) => SwitchAsync(id, true);

    /// <summary>Switches one off. What went wrong before stays so.</summary>
    /// <param name="id">The id.</param>
    /// <exception cref="WorldRuleException">There is none of that id.</exception>
    public Task DisableAsync(string id) => SwitchAsync(id, false);

    private Task SwitchAsync(string id, bool isOn)
    {
        ArgumentNullException.ThrowIfNull(id);
        var quirk = KnownQuirks.Find(id)
            ?? throw new WorldRuleException($"There is no quirk '{id}'. There are: {string.Join(", ", All)}.");
        return _world.DoAsync(() =>
        {
            if (_world.State.Quirks.Has(quirk) != isOn)
                _world.Append(new QuirkSwitched(quirk.Id, isOn));
        });
    }
}
