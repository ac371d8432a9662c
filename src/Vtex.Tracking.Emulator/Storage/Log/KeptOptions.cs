namespace Vtex.Tracking.Emulator.Storage;

/// <summary>The options of a universe as a log holds them: what is missing, in a log of an older version, is the default.</summary>
internal sealed record KeptOptions
{
    public ulong? Seed { get; init; }

    public DateTimeOffset? StartTime { get; init; }

    public bool? Strict { get; init; }

    public AutopilotOptions? Autopilot { get; init; }

    public TimeSpan? ServiceTime { get; init; }

    public IReadOnlyList<KeptUser>? Users { get; init; }

    public IReadOnlyList<KeptAppKey>? AppKeys { get; init; }

    public static KeptOptions Of(UniverseOptions options) => new()
    {
        Seed = options.Seed,
        StartTime = options.StartTime,
        Strict = options.Strict,
        Autopilot = options.Autopilot,
        ServiceTime = options.ServiceTime,
        Users = [.. options.Users.Select(KeptUser.Of)],
        AppKeys = options.AppKeys.Count > 0 ? [.. options.AppKeys.Select(KeptAppKey.Of)] : null,
    };

    public UniverseOptions Restore()
    {
        var defaults = new UniverseOptions();
        return defaults with
        {
            Seed = Seed ?? defaults.Seed,
            StartTime = StartTime,
            Strict = Strict ?? defaults.Strict,
            Autopilot = Autopilot,
            ServiceTime = ServiceTime ?? defaults.ServiceTime,
            Users = [.. (Users ?? []).Select(user => user.Restore())],
            AppKeys = AppKeys is null ? defaults.AppKeys : [.. AppKeys.Select(key => key.Restore())],
        };
    }
}
