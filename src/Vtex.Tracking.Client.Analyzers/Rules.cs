using Microsoft.CodeAnalysis;

namespace Vtex.Tracking.Analyzers;

/// <summary>The rules, with their words.</summary>
internal static class Rules
{
    private const string Pages = "https://github.com/vtex-tracking/vtex-tracking-dotnet/blob/main/docs/analyzers.md#";

    public static readonly DiagnosticDescriptor Polling = new(
        "VTX0001",
        "A read is polled without a choice of freshness",
        "This loop waits and reads the same thing again, but for six hours {0} answers from memory: pass CallOptions, or wait until the NextAllowedAt of its Freshness",
        "Vtex.Tracking",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "The service may be asked the same once in six hours. In between the client gives the answer that it has, so that the loop sees nothing new.",
        Pages + "vtx0001");

    public static readonly DiagnosticDescriptor ClientPerCall = new(
        "VTX0002",
        "A client is made for each call",
        "Make one {0} and keep it: each new one opens connections of its own and forgets when it may call again",
        "Vtex.Tracking",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "A client holds its answers, the six-hour rule and its connections. Register it with dependency injection, or make it once.",
        Pages + "vtx0002");

    public static readonly DiagnosticDescriptor MachineClock = new(
        "VTX0003",
        "A query takes its day or time from the machine",
        "{0} is the machine's: take the time from a TimeProvider, and a day from BrasiliaDay.Today(timeProvider)",
        "Vtex.Tracking",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Days are those of Brasília, whatever the machine's time zone is, and tests move a clock of their own.",
        Pages + "vtx0003");

    public static readonly DiagnosticDescriptor StatusSwitch = new(
        "VTX0004",
        "A switch over a status has no default",
        "The service may send a status that nobody knows yet: give this switch over {0} a default",
        "Vtex.Tracking",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "Statuses are open: the SDK hands on those that it does not know. A switch without a default passes over them or throws.",
        Pages + "vtx0004");

    public static readonly DiagnosticDescriptor IgnoredFreshness = new(
        "VTX0005",
        "An answer that may be old is used without a look at its age",
        "With OnlyIfCached {0} may give the last known good answer, of any age that LastKnownGoodFor allows: look at its Freshness",
        "Vtex.Tracking",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        "CacheUse.OnlyIfCached makes no call. The Source and FetchedAt of the answer's Freshness say what it is.",
        Pages + "vtx0005");
}
