using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Vtex.Tracking.ClientBenchmarks;

/// <summary>Size and start of a program that reads one service: compiled ahead of time, with the SDK and by hand.</summary>
/// <param name="Megabytes">The size of the program's file.</param>
/// <param name="Milliseconds">From its start to its end, the median of several runs.</param>
internal sealed record StartCost(double Megabytes, double Milliseconds)
{
    private const int Runs = 21;

    /// <summary>Publishes both programs and runs them in turns.</summary>
    public static async Task<(StartCost Bare, StartCost Client)> MeasureAsync(Uri server)
    {
        var folder = Directory.CreateTempSubdirectory("start-");
        try
        {
            var bare = await PublishAsync(folder.FullName, isBare: true);
            var client = await PublishAsync(folder.FullName, isBare: false);
            var times = (Bare: new List<double>(), Client: new List<double>());
            for (var run = 0; run <= Runs; run++)
            {
                var (one, other) = (await RunAsync(bare, server.AbsoluteUri), await RunAsync(client, server.AbsoluteUri));
                if (run == 0)
                    continue; // read from the disk
                times.Bare.Add(one);
                times.Client.Add(other);
            }

            return (Of(bare, times.Bare), Of(client, times.Client));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static StartCost Of(string program, List<double> times) =>
        new(new FileInfo(program).Length / 1e6, times.Order().ElementAt(times.Count / 2));

    private static async Task<string> PublishAsync(string folder, bool isBare, [CallerFilePath] string path = "")
    {
        var project = Path.Combine(Path.GetDirectoryName(path)!, "..", "Vtex.Tracking.StartPrograms");
        var output = Path.Combine(folder, isBare ? "bare" : "client");
        var isArm = RuntimeInformation.OSArchitecture is Architecture.Arm64;
        await RunAsync(
            "dotnet", "publish", project, "-c", "Release", "-r", isArm ? "linux-arm64" : "linux-x64", $"-p:Bare={(isBare ? "true" : "false")}",
            "--artifacts-path", output + "-artifacts", "-o", output, "-p:RunAnalyzers=false", "-v", "quiet",
            $"-p:CppCompilerAndLinker={(File.Exists("/usr/bin/clang") ? "clang" : "gcc")}");
        return Path.Combine(output, "Vtex.Tracking.StartPrograms");
    }

    private static async Task<double> RunAsync(string program, params string[] arguments)
    {
        var start = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}:\n{output}");
    }
}
