using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the name and the options of a universe, or where it forks.</summary>
internal static class UniverseReader
{
    public static (string Name, UniverseOptions Options) Read(ObjectReader body)
    {
        var options = UniverseOptionsReader.Read(body);
        if (options.ServiceTime > UniverseOptions.MaxServiceTime)
            body.Fault("serviceTime", "must lie between 0 and 365 days.");
        if (options.Store.GracePeriod > StoreOptions.MaxGracePeriod)
            body.Fault("store.gracePeriod", "must lie between 0 and 30 days.");
        if (options.Store.Autopilot is { IsPossible: false })
            body.Fault("store.autopilot", "must have times between 0 and 365 days.");
        return (ReadName(body), options);
    }

    /// <summary>Reads the name of a fork, and the last event that it shares with its source.</summary>
    public static (string Name, long? AtSequence) ReadFork(ObjectReader body) =>
        (ReadName(body), body.Int64("atSequence", 0));

    /// <summary>Checks a name in a path by the rule for names in a body.</summary>
    /// <exception cref="RequestRefusedException">No universe can have it (400).</exception>
    public static void CheckName(string name)
    {
        if (UniverseName.FindFault(name) is { } fault)
            throw RequestRefusedException.BadRequest([new Fault("universe", fault)]);
    }

    private static string ReadName(ObjectReader body)
    {
        var name = body.RequiredText("name");
        if (name.Length > 0 && UniverseName.FindFault(name) is { } fault)
            body.Fault("name", fault);
        return name;
    }
}
