using System.ComponentModel;
using System.Diagnostics;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>A carrier's app of the folder <c>node</c>, as a process; it never outlives its test.</summary>
internal sealed class NodeCarrier : IAsyncDisposable
{
    private readonly Process _process;

    private NodeCarrier(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts a script, or skips the test where Node.js is missing.</summary>
    public static async Task<NodeCarrier> StartAsync(string script)
    {
        var start = new ProcessStartInfo(
            "node", [Repository.PathOf("tests", "Vtex.Tracking.Emulator.Tests", "Conformance", "node", script)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Begin(start);
        Assert.SkipWhen(process is null, "Node.js is missing.");
        var address = await process!.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new NodeCarrier(process, new Uri(address!));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static Process? Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
