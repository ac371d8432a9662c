using System.Diagnostics;
using System.Globalization;

namespace Vtex.Tracking.Emulator.Tests.Cli;

/// <summary>The command line tool as a process of its own; it never outlives its test.</summary>
internal sealed class CommandLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _process;

    private CommandLine(Process process) => _process = process;

    /// <summary>The files that are mapped into the memory of the process; Linux only.</summary>
    public string LoadedFiles => File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{_process.Id}/maps"));

    public static CommandLine Start(params string[] arguments) => StartIn(new() { ["LC_ALL"] = "C" }, arguments);

    /// <summary>Starts it with some environment variables set.</summary>
    public static CommandLine StartIn(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Tool, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new CommandLine(Process.Start(start)!);
    }

    /// <summary>Reads the output up to the first address in it.</summary>
    public async Task<Uri> ReadAddressAsync()
    {
        while (await Within(_process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()) is { } line)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0)
                return new Uri(line[at..]);
        }

        throw new InvalidOperationException("The tool ended without saying where it is: " + await RestOfErrorsAsync());
    }

    /// <summary>Reads the lines of the output before the one that begins with a text.</summary>
    public async Task<IReadOnlyList<string>> ReadLinesBeforeAsync(string beginning)
    {
        var lines = new List<string>();
        while (await Within(_process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()) is { } line)
        {
            if (line.StartsWith(beginning, StringComparison.Ordinal))
                return lines;
            lines.Add(line);
        }

        throw new InvalidOperationException("The tool ended early: " + await RestOfErrorsAsync());
    }

    /// <summary>Sends SIGTERM, for which .NET has no method.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -TERM {_process.Id}")]);
        await Within(kill.WaitForExitAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, kill.ExitCode);
    }

    public async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        var output = _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = RestOfErrorsAsync();
        await Within(_process.WaitForExitAsync(TestContext.Current.CancellationToken));
        return (_process.ExitCode, await output, await errors);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
    }

    private Task<string> RestOfErrorsAsync() => _process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);

    private static Task Within(Task task) => task.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);

    private static Task<T> Within<T>(Task<T> task) =>
        task.WaitAsync(Patience, TimeProvider.System, TestContext.Current.CancellationToken);
}
