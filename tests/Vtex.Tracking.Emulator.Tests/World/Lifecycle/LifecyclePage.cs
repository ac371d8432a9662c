using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>The table of moves as a page of documentation: <c>docs/lifecycle.md</c>.</summary>
internal static class LifecyclePage
{
    public static string Write()
    {
        var page = new StringBuilder("""
            # The life of a service and of a route

            This page is generated from the table in the code (`World/Lifecycle`); a test keeps the two equal. Whoever moves
            a service (a driver, the back office, a recipient, a timeline, the autopilot), it goes through this one table,
            and what is not in it is refused with a sentence that names what is.

            ## Services

            ```mermaid
            stateDiagram-v2
                [*] --> Active

            """);
        foreach (var row in ServiceLifecycle.Table.Where(row => !row.Stays && row.Move != ServiceMove.Correct))
            Draw(page, row);
        page.Append("""
            ```

            Corrections (the move Correct) lead from any of the finished statuses to another; they are left out of the picture.

            | move | who | from | to |
            |---|---|---|---|

            """);
        foreach (var row in ServiceLifecycle.Table)
            page.Append(CultureInfo.InvariantCulture, $"| {row.Move} | {Who(row.Move)} | {Words(row.From)} | {(row.Stays ? "stays" : Words(row.To))} |\n");
        return page.Append("""

            ## Routes

            ```mermaid
            stateDiagram-v2
                [*] --> Ativo
                Ativo --> Finalizado: its last stop comes to its end
                Ativo --> Cancelado: the back office cancels it; its open services become Ativo again
            ```

            Only a route that is Ativo can be changed, and only one whose work day has not begun can be ordered by shortest
            time, with at most 21 stops. The first start on a route begins its work day; the end of its last stop ends it.

            """).ToString();
    }

    private static void Draw(StringBuilder page, ServiceTransition row)
    {
        foreach (var from in row.From)
        {
            foreach (var to in row.To)
                page.Append(CultureInfo.InvariantCulture, $"    {from} --> {to}: {row.Move}\n");
        }
    }

    private static string Words(ServiceStatus[] statuses) => string.Join(", ", statuses.Select(status => status.Describe()));

    private static string Who(ServiceMove move) => move switch
    {
        >= ServiceMove.Start and <= ServiceMove.Fail => "driver",
        >= ServiceMove.CancelByCustomer => "recipient",
        _ => "back office",
    };
}
