using System.Diagnostics;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.NetFramework;

/// <summary>The build for netstandard2.0 in a program for .NET Framework, for which Mono stands here.</summary>
public sealed class MonoTests
{
    private const string Name = "Vtex.Tracking.NetFramework.Smoke";

    // Without the facades of the framework's assemblies Mono finds no type of netstandard.dll.
    private const string Facade = "/usr/lib/mono/4.5/Facades/netstandard.dll";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task A_program_for_the_framework_creates_lists_reads_and_is_told_its_errors()
    {
        Assert.SkipUnless(File.Exists(Facade), "Mono is not installed (Debian: mono-devel).");
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(
            [
                "created: 60",
                "listed: 60",
                "read: Avenida Paulista, Ativo, from Network",
                "read: Avenida Paulista, Ativo, from Memory",
                "not there: VtexNotFoundException",
                "not sent: VtexValidationException",
                "documents: ***.982.247-**, 01310-200",
            ],
            await RunAsync(emulator.TrackingAddress));
    }

    private static async Task<string[]> RunAsync(Uri address)
    {
        using var process = Process.Start(new ProcessStartInfo("mono", [Program(), address.AbsoluteUri])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(Patience, TimeProvider.System);
            Assert.Equal("", await errors);
            return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
        finally
        {
            process.Kill();
        }
    }

    /// <summary>In the program's own output folder.</summary>
    private static string Program()
    {
        var tests = typeof(MonoTests).Assembly.GetName().Name!;
        var folder = new DirectoryInfo(AppContext.BaseDirectory.Replace(tests, Name, StringComparison.Ordinal));
        return Path.Combine(folder.Parent!.FullName, "net472", Name + ".exe");
    }
}
