using System.Diagnostics;
using System.Reflection;

namespace Vtex.Tracking.IntegrationTests.Erp;

/// <summary>The sample as a process.</summary>
internal sealed class ErpProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private ErpProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Gets the folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    public bool HasExited => _process.HasExited;

    public static ErpProcess Start(ErpFolder folder, Uri address, string account, params string[] settings) => new(Process.Start(new ProcessStartInfo("dotnet",
    [
        PathOfSample(), "--VtexOrders:BaseAddress", address.AbsoluteUri, "--VtexOrders:AffiliateId", "MKP",
        "--VtexOrders:AppKey", $"vtexappkey-{account}-ABCDEF", "--VtexOrders:AppToken", "segredo",
        "--Erp:Folder", folder.Path, "--Erp:ScanInterval", "50ms", "--Erp:PollInterval", "00:00:00.05", .. settings,
    ])
    {
        UseShellExecute = false,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!);

    /// <summary>Waits for its end, and gives its code and what it wrote.</summary>
    public async Task<(int Code, string Output)> EndAsync(CancellationToken cancellationToken)
    {
        await _process.WaitForExitAsync(cancellationToken);
        return (_process.ExitCode, await _output + await _errors);
    }

    /// <summary>Kills it, if it is alive, and gives what it wrote.</summary>
    public async Task<string> KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(CancellationToken.None);
        return await _output + await _errors;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    // Samples are built where they lie, for the same target and configuration as the tests.
    private static string PathOfSample() => Path.Combine(
        Root, "samples", "Erp", "bin", typeof(ErpProcess).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration, "net10.0", "Erp.dll");

    private static string FindRoot()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Vtex.Tracking.sln")))
            root = root.Parent ?? throw new InvalidOperationException("The tests do not lie in the repository.");
        return root.FullName;
    }
}
