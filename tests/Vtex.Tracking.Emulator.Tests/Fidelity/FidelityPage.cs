using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Fidelity;

/// <summary>Writes the ledger as a page of documentation: <c>docs/fidelity.md</c>.</summary>
internal static class FidelityPage
{
    public static string Write()
    {
        var page = new StringBuilder("""
            # Fidelity

            How the emulator behaves, how certain it is that the real system does the same, and where that is from.
            Every answer names the entries that shaped it in the header `Vtex-Emulator-Fidelity`; `story.*` stands for all entries
            that begin with `story.`.

            This page is generated from the ledger in the code; a test keeps the two equal.

            - **Documented**: the present public documentation says so.
            - **Old documentation**: the first published version of the API (2020) said so.
            - **Chosen**: no source says; we chose, leniently.

            | entry | behaviour | certainty | source |
            |---|---|---|---|

            """);
        foreach (var entry in Ledger.All)
            page.Append(CultureInfo.InvariantCulture, $"| `{entry.Id}` | {entry.Statement} | {Name(entry.Certainty)} | {entry.Source} |\n");
        return page.ToString();
    }

    private static string Name(Certainty certainty) =>
        certainty == Certainty.OldDocumentation ? "Old documentation" : certainty.ToString();
}
