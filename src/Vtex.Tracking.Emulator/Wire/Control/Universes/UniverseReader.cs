using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the name and the options of a universe, or where it forks.</summary>
internal static class UniverseReader
{
    private const int MaxDrivers = 10_000;
    private const int MaxAttempts = 100;
    private const int MaxUsers = 10_000;
    private const int MaxAppKeys = 1_000;

    public static (string Name, UniverseOptions Options) Read(ObjectReader body)
    {
        var defaults = new UniverseOptions();
        var options = defaults with
        {
            Seed = body.UInt64("seed") ?? defaults.Seed,
            StartTime = body.Timestamp("startTime"),
            Strict = body.Boolean("strict") ?? defaults.Strict,
            Autopilot = body.Object("autopilot") is { } autopilot ? ReadAutopilot(autopilot) : null,
            ServiceTime = body.Duration("serviceTime") ?? defaults.ServiceTime,
            Users = body.List("users", Presence.Optional, ReadUser, MaxUsers) ?? [],
            AppKeys = body.List("appKeys", Presence.Optional, ReadAppKey, MaxAppKeys) ?? defaults.AppKeys,
        };
        if (options.ServiceTime > UniverseOptions.MaxServiceTime)
            body.Fault("serviceTime", "must lie between 0 and 365 days.");
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

    private static AutopilotOptions ReadAutopilot(ObjectReader reader)
    {
        var defaults = new AutopilotOptions();
        return new AutopilotOptions
        {
            DeliveredShare = reader.Number("deliveredShare", 0, 1) ?? defaults.DeliveredShare,
            StartOfDay = reader.TimeOfDay("startOfDay") ?? defaults.StartOfDay,
            Drivers = reader.Int32("drivers", min: 0, max: MaxDrivers) ?? defaults.Drivers,
            MostAttempts = reader.Int32("mostAttempts", min: 1, max: MaxAttempts) ?? defaults.MostAttempts,
        };
    }

    private static EmulatorAppKey ReadAppKey(ObjectReader reader) =>
        new(reader.RequiredText("appKey", max: 200), reader.RequiredText("appToken", max: 1_000))
        {
            TransportationReadOnly = reader.Boolean("transportationReadOnly") ?? true,
        };

    private static EmulatorUser ReadUser(ObjectReader reader) =>
        new(reader.RequiredText("username", max: UniverseName.MaxLength), reader.RequiredText("password"));
}
