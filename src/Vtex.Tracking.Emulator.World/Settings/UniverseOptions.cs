using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>Options of a universe. Each has a default.</summary>
public sealed record UniverseOptions
{
    internal static readonly TimeSpan MaxServiceTime = TimeSpan.FromDays(365);

    /// <summary>The seed of all that looks random. The default is 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// The time that the universe's own clock shows at the start. The default is none: the universe shares the emulator's clock.
    /// </summary>
    public DateTimeOffset? StartTime { get; init; }

    /// <summary>
    /// Refuses what the real system is not known to refuse: unknown fields, types of service other than Entrega, Coleta
    /// and Atendimento, CPFs and CNPJs with wrong check digits, CEPs that are none. The default is false: lenient.
    /// </summary>
    public bool Strict { get; init; }

    /// <summary>Lets drivers work by themselves. The default is null: they do what they are told, and nothing else.</summary>
    public AutopilotOptions? Autopilot { get; init; }

    /// <summary>The time that a driver takes at the door, up to 365 days. The default is 10 minutes.</summary>
    public TimeSpan ServiceTime { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>The options of the store, in which orders are placed.</summary>
    public StoreOptions Store { get; init; } = new();

    /// <summary>The options of the messages to recipients.</summary>
    public MessageOptions Messages { get; init; } = new();

    /// <summary>
    /// The users who may enter. The default is none: then only the user whose name is the universe's may.
    /// </summary>
    public IReadOnlyList<EmulatorUser> Users { get; init; } = [];

    /// <summary>
    /// The app keys that may call the emulated carrier's app. The default is none: then any key with any token may, and so
    /// may any user's token.
    /// </summary>
    public IReadOnlyList<EmulatorAppKey> AppKeys { get; init; } = [];

    /// <summary>Finds what is wrong with these options; null when they are good.</summary>
    internal string? Fault()
    {
        if (!(ServiceTime >= TimeSpan.Zero && ServiceTime <= MaxServiceTime))
            return string.Create(CultureInfo.InvariantCulture, $"serviceTime must lie between 0 and 365 days, is {ServiceTime:c}.");
        if (Autopilot is { DeliveredShare: not (>= 0 and <= 1) })
            return "autopilot.deliveredShare must lie between 0 and 1.";
        if (Autopilot is { Drivers: < 0 })
            return "autopilot.drivers must not be negative.";
        return Autopilot is { MostAttempts: < 1 } ? "autopilot.mostAttempts must be at least 1." : Store.Fault() ?? Messages.Fault();
    }
}
