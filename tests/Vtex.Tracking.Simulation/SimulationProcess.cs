using System.Diagnostics;

namespace Vtex.Tracking.Simulation;

/// <summary>Starts the program in a process whose pool has one thread.</summary>
internal static class SimulationProcess
{
    // Two of the runtime's own settings, hexadecimal. The third is for speed: worlds leave much behind, all at once.
    private static readonly (string Name, string Value)[] Settings =
    [
        ("DOTNET_ThreadPool_ForceMinWorkerThreads", "1"),
        ("DOTNET_ThreadPool_ForceMaxWorkerThreads", "1"),
        ("DOTNET_GCgen0size", "4000000"),
    ];

    /// <summary>Runs it and returns what it printed.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(
        string[] arguments, (string Name, string Value)[]? environment = null, CancellationToken cancellationToken = default)
    {
        using var process = Start(arguments, environment ?? [], isRedirected: true);
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (process.ExitCode, output);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>Runs it in place of this one, with the same output.</summary>
    public static async Task<int> ReplaceAsync(string[] arguments)
    {
        using var process = Start(arguments, [], isRedirected: false);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static Process Start(string[] arguments, (string Name, string Value)[] environment, bool isRedirected)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = isRedirected, UseShellExecute = false };
        foreach (var argument in arguments.Prepend(typeof(Program).Assembly.Location))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Settings.Concat(environment))
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
