using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The checks as a table of documentation: a part of <c>docs/conformance.md</c>.</summary>
internal static class ChecksPage
{
    public static string Write()
    {
        var table = new StringBuilder("| check | what is expected | why | source |\n|---|---|---|---|\n");
        foreach (var check in AllChecks.InOrder())
        {
            var text = check.Text;
            table.Append(
                CultureInfo.InvariantCulture,
                $"| `{text.Id}` | **{text.Title}.** {text.Expected} | {text.Why} | {Wording.Of(text.Source)} |\n");
        }

        return table.ToString();
    }
}
