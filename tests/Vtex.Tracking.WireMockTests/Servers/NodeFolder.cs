using System.Diagnostics;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.WireMockTests.Servers;

/// <summary>The folder of what comes from npm: the real WireMock, and its own clients.</summary>
internal static class NodeFolder
{
    /// <summary>Far more than the download of a small package takes, and still an end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static readonly string Location =
        Path.Combine(RepositoryFolder.Root, "tests", "Vtex.Tracking.WireMockTests", "node");

    public static string Jar => Path.Combine(Location, "node_modules", "wiremock", "build", "wiremock-standalone-3.13.2.jar");

    /// <summary>Restores the packages, if a test run before has not.</summary>
    public static async Task RestoreAsync(CancellationToken cancellationToken)
    {
        // npm writes this file when all the others are in their place.
        if (File.Exists(Path.Combine(Location, "node_modules", ".package-lock.json")) && File.Exists(Jar))
            return;
        var (exitCode, output) = await RunAsync("npm", ["ci", "--no-audit", "--no-fund"], cancellationToken);
        if (exitCode != 0)
            throw new InvalidOperationException($"npm ci ended with {exitCode}:{Environment.NewLine}{output}");
    }

    /// <summary>Runs a script of this folder to its end.</summary>
    public static Task<(int ExitCode, string Output)> ScriptAsync(
        string script, IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        RunAsync("node", [script, .. arguments], cancellationToken);

    private static async Task<(int ExitCode, string Output)> RunAsync(
        string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Location,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output + await errors);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }
}
