using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Vtex.Tracking.WireBenchmarks;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private Server(Process process, int port, TimeSpan firstAnswer)
    {
        _process = process;
        Port = port;
        FirstAnswer = firstAnswer;
    }

    public int Port { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan FirstAnswer { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    /// <summary>What of the process is in memory now, in megabytes.</summary>
    public double ResidentMegabytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    public static Task<Server> StartBareAsync(string folder)
    {
        var port = FreePort();
        return StartAsync(Environment.ProcessPath!, ["bare", Text(port), folder], port, "/" + Path.GetFileName(Directory.GetFiles(folder)[0]));
    }

    public static Task<Server> StartEmulatorAsync(string tool, params string[] options)
    {
        var port = FreePort();
        return StartAsync(tool, ["--port", Text(port), .. options], port, "/_emulator/health");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Server> StartAsync(string program, string[] arguments, int port, string path)
    {
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        _ = process.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient();
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                await http.GetByteArrayAsync($"http://127.0.0.1:{port}{path}");
                return new Server(process, port, watch.Elapsed);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
            }
        }

        process.Kill();
        throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} did not answer.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
