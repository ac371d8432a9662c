using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Vtex.Tracking.IntegrationTests.Hub;

/// <summary>The carrier's app in plain Node.js, in a process of its own.</summary>
internal sealed class NodeCarrier : IAsyncDisposable
{
    private readonly Process _process;

    private NodeCarrier(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts the app; skips the test on a machine without Node.js.</summary>
    public static async Task<NodeCarrier> StartAsync()
    {
        var process = Start();
        var port = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        return new NodeCarrier(process, new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/")));
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync(CancellationToken.None);
        _process.Dispose();
    }

    private static Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("node", [Path.Combine(AppContext.BaseDirectory, "Hub", "carrier.mjs")])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("Node.js is not installed.");
            throw;
        }
    }
}
