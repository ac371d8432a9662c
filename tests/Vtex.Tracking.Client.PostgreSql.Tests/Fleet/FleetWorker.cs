using System.Diagnostics;
using System.Globalization;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>One process of a fleet. It never outlives its test.</summary>
internal sealed class FleetWorker : IDisposable
{
    private const string Name = "Vtex.Tracking.Client.PostgreSql.Worker";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Process _process;

    private FleetWorker(Process process) => _process = process;

    /// <summary>Starts one, and waits until it takes orders.</summary>
    public static async Task<FleetWorker> StartAsync(Uri address, TestSchema schema, TimeSpan lease)
    {
        string[] arguments =
        [
            Program(), address.AbsoluteUri, schema.ConnectionString, schema.Name,
            lease.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        ];
        var worker = new FleetWorker(Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!);
        Assert.Equal("ready", await worker.ReadAsync());
        return worker;
    }

    /// <summary>Has it read a service, with its clock so far ahead.</summary>
    /// <returns>What it got.</returns>
    public async Task<string?> GetAsync(int service, int minutesAhead = 0)
    {
        await _process.StandardInput.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{service} {minutesAhead}"));
        await _process.StandardInput.FlushAsync();
        return await ReadAsync();
    }

    /// <summary>SIGKILL: it cannot give anything back.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    private Task<string?> ReadAsync() => _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
        .AsTask().WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>In the worker's own output folder, which has the same shape as that of the tests.</summary>
    private static string Program()
    {
        var tests = typeof(FleetWorker).Assembly.GetName().Name!;
        return Path.Combine(AppContext.BaseDirectory.Replace(tests, Name, StringComparison.Ordinal), Name + ".dll");
    }
}
