using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>The text about the data folder at the start: universes restored, incomplete ends cut off and files that cannot be read.</summary>
internal static class Restored
{
    public static string Text(
        string folder, IReadOnlyList<RestoredUniverse> universes, IReadOnlyList<UnreadableUniverse> unreadable, UserLanguage language)
    {
        var (count, events) = (Count(universes.Count), Count(universes.Sum(universe => universe.Events)));
        var text = new StringBuilder().Append(language.Text(
            $"Restored from {folder}: {count} {(count == "1" ? "universe" : "universes")}, {events} {(events == "1" ? "event" : "events")}.\n",
            $"Restaurado de {folder}: {count} {(count == "1" ? "universo" : "universos")}, {events} {(events == "1" ? "evento" : "eventos")}.\n"));
        foreach (var universe in universes)
        {
            if (universe.Cut is { } cut)
            {
                text.Append(language.Text(
                    $"{universe.File}: the last change was incomplete; cut off {Count(cut.Bytes)} bytes at byte {Count(cut.Position)}.\n",
                    $"{universe.File}: a última mudança estava incompleta; {Count(cut.Bytes)} bytes cortados no byte {Count(cut.Position)}.\n"));
            }
        }

        foreach (var universe in unreadable)
            text.Append(language.Text($"Not restored: {universe.Name}. ", $"Não restaurado: {universe.Name}. ")).Append(language.Sentence(universe.Reason)).Append('\n');
        return text.ToString();
    }

    private static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);
}
