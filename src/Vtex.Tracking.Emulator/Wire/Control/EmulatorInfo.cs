using System.Reflection;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>GET /_emulator/health: that the emulator answers, which version it is and what its clock shows.</summary>
internal static class Health
{
    private static readonly string Version =
        typeof(Health).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static Task HandleAsync(HttpContext context, EmulatorClock clock) =>
        ControlAnswer.WriteAsync(context, new HealthState("ok", Version, clock.GetUtcNow()));
}

/// <summary>
/// GET /_emulator/suffixes: the endings of order numbers, and of package and order ids, that lay down what shall happen.
/// </summary>
internal static class SuffixList
{
    public static Task HandleAsync(HttpContext context) => ControlAnswer.WriteAsync(context, new SuffixListState(
        MagicSuffix.All,
        OrderSuffix.All.Select(suffix => new SuffixState(suffix.Suffix, suffix.Description)),
        ParcelSuffix.All.Select(suffix => new SuffixState(suffix.Suffix, suffix.Description))));
}

/// <summary>The version of the emulator, and the time of its clock.</summary>
internal sealed record HealthState(string Status, string Version, DateTimeOffset Time);

/// <summary>The endings of order numbers, and of package and order ids.</summary>
internal sealed record SuffixListState(IEnumerable<MagicSuffix> Data, IEnumerable<SuffixState> Orders, IEnumerable<SuffixState> Parcels);

/// <summary>An ending of an id.</summary>
internal sealed record SuffixState(string Suffix, string Description);
