using Vtex.Tracking.Emulator.FaultInjection;

namespace Vtex.Tracking.Emulator;

/// <summary>Injects faults: into all requests, or with <see cref="ForUniverse"/> into those of one universe.</summary>
/// <remarks>
/// At most one fault happens to a request: the newest of its universe, else the newest of those for all. Deleting or resetting
/// a universe removes its faults. Safe for any number of threads; <c>times</c> and <c>skip</c> are exact. Chosen by us.
/// </remarks>
public sealed class FaultInjector
{
    private readonly FaultRegistry _registry;
    private readonly string? _universe;

    internal FaultInjector(FaultRegistry registry, string? universe = null) => (_registry, _universe) = (registry, universe);

    /// <summary>The faults that were added here, the newest first, with those that are used up.</summary>
    public IReadOnlyList<ActiveFault> Active => _registry.List(_universe);

    /// <summary>Gets the faults of one universe.</summary>
    /// <param name="universe">Its name. It need not exist yet.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public FaultInjector ForUniverse(string universe)
    {
        ArgumentException.ThrowIfNullOrEmpty(universe);
        return new FaultInjector(_registry, universe);
    }

    /// <summary>Adds a fault; it happens to the next requests that it applies to.</summary>
    /// <param name="fault">One of <see cref="Faults"/>, or your own.</param>
    /// <param name="times">How often it happens, from 1; null for always.</param>
    /// <param name="skip">The number of requests that it applies to and that pass first, to older faults or the emulated system.</param>
    /// <returns>The fault, with the number of times that it has happened.</returns>
    /// <exception cref="ArgumentException">A value of the fault, <paramref name="times"/> or <paramref name="skip"/> is out of range.</exception>
    /// <exception cref="InvalidOperationException">There are 10,000 faults already.</exception>
    public ActiveFault Add(EmulatorFault fault, int? times = null, int skip = 0)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (times is { } count)
            ArgumentOutOfRangeException.ThrowIfLessThan(count, 1, nameof(times));
        ArgumentOutOfRangeException.ThrowIfNegative(skip);
        if (fault.FindProblem() is { } problem)
            throw new ArgumentException(problem, nameof(fault));
        return _registry.Add(fault, _universe, times, skip);
    }

    /// <summary>
    /// Checks that each fault that was added has happened: as often as it was to, or at least once. Those of universes are checked too,
    /// unless <see cref="ForUniverse"/> names one. Faults that were removed, cleared, or reset or deleted with their universe are not.
    /// </summary>
    /// <exception cref="VerificationException">One has not; the message names all such.</exception>
    public void VerifyAllUsed()
    {
        var all = _universe is null ? _registry.ListAll() : Active.Reverse().ToList();
        var unused = all.Where(fault => fault.Used < (fault.Times ?? 1)).ToList();
        if (unused.Count > 0)
        {
            throw new VerificationException(
                $"{unused.Count} of {all.Count} faults have not happened as often as they were to, so the test may have passed "
                + $"without them: {string.Join(", ", unused.Select(Describe))}.");
        }
    }

    /// <summary>Removes a fault.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether there was one of that id.</returns>
    public bool Remove(int id) => _registry.Remove(_universe, id);

    /// <summary>Removes all faults that were added here.</summary>
    public void Clear() => _registry.Clear(_universe);

    private static string Describe(ActiveFault fault) =>
        $"{fault} for {fault.Fault.Requests}" + (fault.Universe is { } universe ? $" in '{universe}'" : "");
}
