using System.Diagnostics;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Programs as the user that may run PostgreSQL: it refuses root.</summary>
internal static class Command
{
    private const string Account = "postgres";

    public static bool IsRoot => !OperatingSystem.IsWindows() && Environment.UserName == "root";

    /// <summary>A program that need not be ended: it ends by itself.</summary>
    public static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{start.FileName}: {process.ExitCode}\n{await output}\n{errors}");
    }

    public static ProcessStartInfo AsPostgres(params string[] command) => IsRoot
        ? new ProcessStartInfo("setpriv", [$"--reuid={Account}", $"--regid={Account}", "--init-groups", .. command])
        : new ProcessStartInfo(command[0], command[1..]);

    public static async Task GiveToPostgresAsync(string folder)
    {
        if (IsRoot)
            await RunAsync(new ProcessStartInfo("chown", [Account, folder]));
    }
}
