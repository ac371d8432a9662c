using System.Diagnostics;
using System.Text;

namespace Vtex.Tracking.PackageTests.Processes;

/// <summary>A program that a test starts. It dies, with all that it started, when the test lets go of it.</summary>
internal sealed class ChildProcess : IDisposable
{
    /// <summary>Far more than any of these programs takes, and still an end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly CancellationTokenSource _patience;

    private ChildProcess(Process process, CancellationToken cancellationToken)
    {
        _process = process;
        _patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _patience.CancelAfter(Patience);
        process.ErrorDataReceived += (_, line) => _errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
    }

    public int Id => _process.Id;

    public static ChildProcess Start(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.StandardOutputEncoding = Encoding.UTF8;
        return new ChildProcess(Process.Start(start)!, cancellationToken);
    }

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it wrote to its standard output.</returns>
    public static async Task<string> RunAsync(ProcessStartInfo start, CancellationToken cancellationToken)
    {
        var command = $"{start.FileName} {string.Join(' ', start.ArgumentList)}";
        using var child = Start(start, cancellationToken);
        try
        {
            var (exitCode, output) = await child.EndAsync();
            Assert.True(exitCode == 0, $"{command}: {exitCode}\n{output}\n{child._errors}");
            return output;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new TimeoutException($"{command} did not end within {Patience}.", exception);
        }
    }

    /// <summary>The next line of its standard output; null at the end.</summary>
    public async Task<string?> ReadLineAsync() => await _process.StandardOutput.ReadLineAsync(_patience.Token);

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code, and what of its standard output was not read before.</returns>
    public async Task<(int ExitCode, string Output)> EndAsync()
    {
        var output = await _process.StandardOutput.ReadToEndAsync(_patience.Token);
        await _process.WaitForExitAsync(_patience.Token);
        return (_process.ExitCode, output);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
        _patience.Dispose();
    }
}
