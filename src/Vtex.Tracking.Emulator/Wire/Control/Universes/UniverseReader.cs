using System.Text.Json;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads the name of a universe and how it shall behave, or where it forks.</summary>
internal static class UniverseReader
{
    private const int MostDrivers = 10_000;
    private const int MostAttempts = 100;
    private const int MaxUsers = 10_000;
    private const int MaxAppKeys = 1_000;

    public static (string Name, UniverseOptions Options) Read(ObjectReader body, FaultList faults)
    {
        var defaults = new UniverseOptions();
        var options = defaults with
        {
            Seed = body.UInt64("seed", faults) ?? defaults.Seed,
            StartTime = body.Timestamp("startTime"),
            Strict = body.Boolean("strict") ?? defaults.Strict,
            Autopilot = body.Object("autopilot") is { } autopilot ? ReadAutopilot(autopilot, faults) : null,
            ServiceTime = body.Duration("serviceTime", faults) ?? defaults.ServiceTime,
            Users = body.Field("users") is { } users
                ? ArrayReader.Read(users, body.PathOf("users"), faults, ReadUser, MaxUsers)
                : [],
            AppKeys = body.Field("appKeys") is { } keys
                ? ArrayReader.Read(keys, body.PathOf("appKeys"), faults, ReadAppKey, MaxAppKeys)
                : defaults.AppKeys,
        };
        if (options.ServiceTime > UniverseOptions.MaxServiceTime)
            faults.Add(body.PathOf("serviceTime"), "must lie between 0 and 365 days.");
        return (ReadName(body, faults), options);
    }

    /// <summary>Reads the name of a fork, and the last event that it shares with its source.</summary>
    public static (string Name, long? AtSequence) ReadFork(ObjectReader body, FaultList faults) =>
        (ReadName(body, faults), body.Int64("atSequence", 0, faults));

    /// <summary>Holds a name from a path against the rule for names in a body.</summary>
    /// <exception cref="RequestRefusedException">No universe can have it (400).</exception>
    public static void CheckName(string name)
    {
        if (UniverseName.FindFault(name) is { } fault)
            throw RequestRefusedException.BadRequest([new Fault("universe", fault)]);
    }

    private static string ReadName(ObjectReader body, FaultList faults)
    {
        var name = body.RequiredText("name");
        if (name.Length > 0 && UniverseName.FindFault(name) is { } fault)
            faults.Add(body.PathOf("name"), fault);
        return name;
    }

    private static AutopilotOptions ReadAutopilot(ObjectReader reader, FaultList faults)
    {
        var defaults = new AutopilotOptions();
        return new AutopilotOptions
        {
            DeliveredShare = reader.Number("deliveredShare", 0, 1, faults) ?? defaults.DeliveredShare,
            StartOfDay = reader.TimeOfDay("startOfDay", faults) ?? defaults.StartOfDay,
            Drivers = reader.Int32("drivers", 0, MostDrivers, faults) ?? defaults.Drivers,
            MostAttempts = reader.Int32("mostAttempts", 1, MostAttempts, faults) ?? defaults.MostAttempts,
        };
    }

    private static EmulatorAppKey ReadAppKey(JsonElement element, string path, FaultList faults)
    {
        var reader = ObjectReader.Of(element, path, faults);
        return new EmulatorAppKey(reader.RequiredText("appKey", max: 200), reader.RequiredText("appToken", max: 1_000))
        {
            TransportationReadOnly = reader.Boolean("transportationReadOnly") ?? true,
        };
    }

    private static EmulatorUser ReadUser(JsonElement element, string path, FaultList faults)
    {
        var reader = ObjectReader.Of(element, path, faults);
        return new EmulatorUser(reader.RequiredText("username", max: UniverseName.MaxLength), reader.RequiredText("password"));
    }
}
