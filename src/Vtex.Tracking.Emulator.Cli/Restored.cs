using System.Text;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The text about the data folder at the start: universes restored, incomplete ends cut off and files that cannot be read.</summary>
internal static class Restored
{
    public static string Text(
        string folder, IReadOnlyList<RestoredUniverse> universes, IReadOnlyList<UnreadableUniverse> unreadable)
    {
        var events = universes.Sum(universe => universe.Events);
        var text = new StringBuilder().Append(Invariant(
            $"Restored from {folder}: {universes.Count} {Plural("universe", universes.Count)}, {events} {Plural("event", events)}.\n"));
        foreach (var universe in universes)
        {
            if (universe.Cut is { } cut)
            {
                text.Append(Invariant(
                    $"{universe.File}: the last change was incomplete; cut off {cut.Bytes} bytes at byte {cut.Position}.\n"));
            }
        }

        foreach (var universe in unreadable)
            text.Append(Invariant($"Not restored: {universe.Name}. {universe.Reason}\n"));
        return text.ToString();
    }

    private static string Plural(string word, long count) => count == 1 ? word : word + "s";

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
