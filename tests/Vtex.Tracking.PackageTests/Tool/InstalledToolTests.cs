using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Vtex.Tracking.PackageTests.Packing;
using Vtex.Tracking.PackageTests.Processes;

namespace Vtex.Tracking.PackageTests.Tool;

/// <summary>The command line tool, installed from its package.</summary>
public sealed partial class InstalledToolTests(SharedFeed shared)
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_starts_answers_and_stops_cleanly_on_SIGTERM()
    {
        using var folder = new TemporaryFolder();
        var install = DotnetCommand.In(
            folder.Path, "tool", "install", "Vtex.Tracking.Emulator.Cli", "--version", $"[{shared.Feed.Version}]",
            "--tool-path", folder.PathOf("tools"), "--add-source", shared.Feed.Path);
        // Packages of the same version from an earlier run must not be taken for this one.
        install.Environment["NUGET_PACKAGES"] = folder.PathOf("packages");
        await ChildProcess.RunAsync(install, CancellationToken);

        var start = new ProcessStartInfo(folder.PathOf("tools", "vtex-tracking-emulator"), ["--port", "0"]);
        // Without it the tool finds a runtime only where an installer for the whole machine would put it.
        var runtime = RuntimeEnvironment.GetRuntimeDirectory();
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(runtime, "../../.."));
        using var tool = ChildProcess.Start(start, CancellationToken);
        await AssertHealthyAsync(await ReadAddressAsync(tool));

        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGTERM.");
        await ChildProcess.RunAsync(
            new ProcessStartInfo("kill", ["-TERM", tool.Id.ToString(CultureInfo.InvariantCulture)]), CancellationToken);
        var (exitCode, _) = await tool.EndAsync();
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public async Task As_one_file_it_needs_no_runtime()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture is Architecture.X64, "It is published for linux-x64.");
        using var folder = new TemporaryFolder();
        SourceCopy.Into(folder);
        await ChildProcess.RunAsync(
            DotnetCommand.In(
                folder.Path, "publish", "src/Vtex.Tracking.Emulator.Cli", "-c", "Release", "-r", "linux-x64", "--self-contained",
                "-p:PublishSingleFile=true", "-p:RunAnalyzers=false", "-o", folder.PathOf("out")),
            CancellationToken);
        File.Move(folder.PathOf("out", "vtex-tracking-emulator"), folder.PathOf("alone"));

        var start = new ProcessStartInfo(folder.PathOf("alone"), ["--port", "0"]);
        start.Environment["DOTNET_ROOT"] = folder.PathOf("nowhere");
        using var tool = ChildProcess.Start(start, CancellationToken);
        await AssertHealthyAsync(await ReadAddressAsync(tool));
    }

    private static async Task<Uri> ReadAddressAsync(ChildProcess tool)
    {
        while (await tool.ReadLineAsync() is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
                return new Uri(match.Value);
        }

        throw new InvalidOperationException("The tool ended before it said where it is.");
    }

    private static async Task AssertHealthyAsync(Uri address)
    {
        using var http = new HttpClient { BaseAddress = address };
        using var answer = await http.GetAsync("_emulator/health", CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[0-9]+/", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
