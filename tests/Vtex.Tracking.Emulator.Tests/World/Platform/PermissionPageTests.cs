using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.World.Platform;

namespace Vtex.Tracking.Emulator.Tests.World.Platform;

/// <summary>The table of permissions as a page of documentation: <c>docs/permissions.md</c>.</summary>
public sealed class PermissionPageTests
{
    private static readonly string File = Path.Combine(Repository.Root, "docs", "permissions.md");

    [Fact]
    public void The_page_draws_the_table()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            System.IO.File.WriteAllText(File, Write());
        Assert.Equal(Write(), System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void Every_area_of_the_platform_has_one_row() => Assert.Equal(
        Enum.GetValues<PlatformArea>().Except([PlatformArea.Emulator]), PermissionTable.All.Select(row => row.Area));

    private static string Write()
    {
        var groups = Enum.GetValues<PlatformGroup>();
        var page = new StringBuilder("""
            # Who may do what on the platform

            This page is generated from the table in the code (`World/Platform/Permissions`); a test keeps the two equal, and another
            one makes every call of the control API as a user of every group. A call is made as a user of the platform with the
            header `Vtex-Emulator-User`, the user's e-mail; without it everything is allowed. See [platform.md](platform.md).

            **yes** is stated by the help centre, *yes* is our choice where it says nothing, and everything else is refused with 403.

            | area |
            """);
        page.Append(CultureInfo.InvariantCulture, $" {string.Join(" | ", groups.Select(PermissionTable.NameOf))} |\n|---|{string.Concat(groups.Select(_ => "---|"))}\n");
        foreach (var row in PermissionTable.All)
            page.Append(CultureInfo.InvariantCulture, $"| **{row.Title}**: {row.Contents} | {string.Join(" | ", groups.Select(group => Mark(row, group)))} |\n");
        return page.Append("""

            The groups are no ladder: a carrier does more than a partner, an operator other things than an attendant. Users of the group
            Rest API and Integração VTEX work through the API and the store's app, not on the platform.

            On top of the groups comes the branch, the partner or the carrier of a user: it sees and changes only the services and routes
            of that one, its drivers and its holidays. A service belongs to a branch or a partner by their CNPJ, and to a carrier by its
            CNPJ, its id or the driver of the route. What such a user creates belongs to its carrier or branch.

            """).ToString();
    }

    private static string Mark(Permission row, PlatformGroup group) =>
        row.Stated.Contains(group) ? "**yes**" : row.Chosen.Contains(group) ? "*yes*" : "";
}
