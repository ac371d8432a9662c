using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>What makes things happen without anybody's call.</summary>
internal static class StoryEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("story.timeline", "A service can be given steps that happen as time passes; one that the rules do not allow when it falls due is passed over, and the log says why.", Chosen, OurChoice),
        new("story.suffix", "An order number that ends like `-DELIVERED` gives its service such steps; all endings are in [emulated-world.md](emulated-world.md).", Chosen, "Our choice; the real system knows none"),
        new("story.autopilot", "Drivers do nothing by themselves, unless the universe was opened with an autopilot: then they drive every route, and 92 % of attempts are delivered unless it says otherwise, by the universe's seed.", Chosen, OurChoice),
        new("story.scenarios", "Ready-made stories put services and what happens to them into a universe, when asked for.", Chosen, OurChoice),
    ];
}
