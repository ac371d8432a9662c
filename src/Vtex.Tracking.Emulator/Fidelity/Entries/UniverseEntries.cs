using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>What an account is in the emulator: a universe with its options, its time and its file.</summary>
internal static class UniverseEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("universe.options", "A universe that a login opens has the default options. Opened by name, it takes a seed, a start time, strictness, an autopilot and its users.", Chosen, OurChoice),
        new("universe.clock", "Universes go by the emulator's clock, unless opened with a start time: then by one of their own. A clock stands still, runs at a speed, is set or advanced; the tool's runs.", Chosen, OurChoice),
        new("universe.advance", "When an advance ends, all that was due has happened, in order, each at its own time. A clock set back makes nothing happen and nothing undone.", Chosen, OurChoice),
        new("universe.failure", "A change happens as a whole or not at all. Where one cannot be stored, or something that is due fails, its universe takes no further change and says why; others and the clock go on.", Chosen, OurChoice),
        new("universe.calendar", "The calendar ends with the year 9999. Timelines that lead past it are refused, and so are service times beyond 365 days; what would be due after it never happens.", Chosen, OurChoice),
        new("universe.reset", "A universe that is reset begins anew, empty, with its options; one that is deleted is made anew, with the defaults, by the next login. A token that is still valid opens the new one, too.", Chosen, OurChoice),
        new("universe.callers", "A request that names a foreign host, or that a web page of another origin sends, is refused at every path, with 421 and 403, unless the options allow the name or the origin.", Chosen, OurChoice),
    ];
}
