using System.Diagnostics;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>The tool as a process of its own, as a user starts it.</summary>
internal sealed class ChildEmulator : IDisposable
{
    private readonly Process _process;

    private ChildEmulator(Process process, Uri address, IReadOnlyList<string> greeting)
    {
        _process = process;
        Address = address;
        Greeting = greeting;
    }

    public Uri Address { get; }

    /// <summary>What it said up to its address.</summary>
    public IReadOnlyList<string> Greeting { get; }

    public static async Task<ChildEmulator> StartAsync(string dataFolder, CancellationToken cancellationToken)
    {
        var process = Run(dataFolder);
        var greeting = new List<string>();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            greeting.Add(line);
            if (line.Split(" ready at ") is [_, var address])
                return new ChildEmulator(process, new Uri(address), greeting);
        }

        var error = await process.StandardError.ReadToEndAsync(cancellationToken);
        process.Dispose();
        throw new InvalidOperationException($"The emulator did not start: {error}");
    }

    /// <summary>Starts one that will end by itself.</summary>
    public static async Task<(int ExitCode, string Error)> FailAsync(string dataFolder, CancellationToken cancellationToken)
    {
        using var process = Run(dataFolder);
        var error = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return (process.ExitCode, error);
    }

    /// <summary>The signal was sent, or is about to be.</summary>
    public bool IsKilled { get; private set; }

    /// <summary>SIGKILL, and nothing before it.</summary>
    public void Kill()
    {
        IsKilled = true;
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private static Process Run(string dataFolder) => Process.Start(new ProcessStartInfo("dotnet")
    {
        ArgumentList = { Repository.Tool, "--port", "0", "--data", dataFolder },
        UseShellExecute = false,
        Environment = { ["DOTNET_TieredPGO"] = "0" }, // starts sooner
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;
}
