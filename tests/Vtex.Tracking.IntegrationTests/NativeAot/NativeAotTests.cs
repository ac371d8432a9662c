using System.Diagnostics;
using System.Runtime.InteropServices;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.NativeAot;

/// <summary>The SDK in a program that is compiled ahead of time, and trimmed to what it uses.</summary>
public sealed class NativeAotTests
{
    private const string Name = "Vtex.Tracking.NativeAot.Story";

    private static readonly string[] Linkers = ["clang", "gcc"];

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Trait("Category", "Slow")]
    [Fact]
    public async Task A_native_program_tells_the_whole_story_without_a_warning_of_the_compiler()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The program is published for Linux.");
        var linker = Linker();
        Assert.SkipWhen(linker is null, "There is no native linker (Debian: gcc, libc6-dev, zlib1g-dev).");
        var folder = Directory.CreateTempSubdirectory("native-aot-");
        try
        {
            // Everything goes into a folder of its own, so that the solution's own build may go on.
            var built = await RunAsync(
                "dotnet",
                [
                    "publish", Path.Combine(RepositoryFolder.Root, "tests", Name), "-c", "Release",
                    "-r", RuntimeInformation.OSArchitecture is Architecture.Arm64 ? "linux-arm64" : "linux-x64",
                    "--artifacts-path", Path.Combine(folder.FullName, "artifacts"), "-o", Path.Combine(folder.FullName, "program"),
                    $"-p:CppCompilerAndLinker={linker}", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=true", "-p:VSTestTestCaseFilter=",
                ]);
            Assert.DoesNotContain("warning", built, StringComparison.OrdinalIgnoreCase);
            await using var emulator = await TrackingEmulator.StartAsync(
                new TrackingEmulatorOptions { StartTime = new DateTimeOffset(2031, 3, 10, 18, 20, 0, TimeSpan.Zero) }, Ct);
            emulator.Clock.Run(3_600); // the half hour of an import's grace period takes half a second

            var told = await RunAsync(Path.Combine(folder.FullName, "program", Name), [emulator.BaseAddress.AbsoluteUri]);

            Assert.Equal(
                [
                    "login: Healthy",
                    "created: 30",
                    "listed: 30",
                    "read: Avenida Paulista, Ativo, from Network",
                    "read: Avenida Paulista, Ativo, from Memory",
                    "not there: VtexNotFoundException, HTTP 404",
                    "not sent: VtexValidationException, transient: False",
                    "imported: MKP-2031915, invoiced, receipt: True",
                    "order: 38990 cents, 184532",
                    "notified: 2, missing: 0",
                    "tracked: 2, missing: 1",
                ],
                told.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The compiler links by clang unless it is told another.</summary>
    private static string? Linker() => Array.Find(Linkers, name =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, name))));

    private static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var name in start.Environment.Keys.Where(IsOfTheTestRun).ToList())
            start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment.TryAdd("UseSharedCompilation", "false");
        using var process = Process.Start(start)!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(Ct);
            var output = await process.StandardOutput.ReadToEndAsync(Ct).WaitAsync(Patience, TimeProvider.System, Ct);
            await process.WaitForExitAsync(Ct);
            Assert.True(process.ExitCode == 0, $"{program}: {process.ExitCode}\n{output}\n{await errors}");
            return output;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The build that runs the tests says by these where its own tools and results lie.</summary>
    private static bool IsOfTheTestRun(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name is "TEST_RESULTS" or "TESTINGPLATFORM_COMMUNICATION_PROTOCOL" or "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT";
}
