using System.CommandLine;
using System.Text;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The command <c>vtex-tracking-emulator conformance</c>: tests a carrier's app.</summary>
internal static class ConformanceCommand
{
    private const string Name = "conformance";
    private const int NotConformant = 1;
    private const int NotTested = 2;

    public static Command Create()
    {
        var options = new ConformanceCommandOptions();
        var command = new Command(
            Name,
            "Plays the hub of the Shipping Network against a carrier's app, and reports what the app does wrong. "
            + "Exit codes: 0 nothing failed, 1 a check failed, 2 nothing could be tested.");
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, options, cancellationToken));
        return command;
    }

    /// <summary>Gets the exit code of the process. The parser's own code for a wrong option would read as a verdict.</summary>
    public static int ExitCode(ParseResult parsed, int exitCode) =>
        parsed.Errors.Count > 0 && parsed.CommandResult.Command.Name == Name ? NotTested : exitCode;

    private static async Task<int> RunAsync(
        ParseResult parsed, ConformanceCommandOptions options, CancellationToken cancellationToken)
    {
        var console = parsed.InvocationConfiguration;
        try
        {
            var report = await ConformanceRun.RunAsync(options.Read(parsed), cancellationToken);
            await console.Output.WriteAsync(report.ToString());
            Write(parsed.GetValue(options.JUnit), report.ToJUnit);
            Write(parsed.GetValue(options.Json), report.ToJson);
            return report.IsConformant ? 0 : NotConformant;
        }
        catch (Exception failure) when (failure is CarrierUnreachableException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(failure.Message);
            return NotTested;
        }
        catch (ArgumentException failure)
        {
            // Without the name of the parameter, which is not an option.
            await console.Error.WriteLineAsync(failure.Message.Split(" (Parameter")[0]);
            return NotTested;
        }
    }

    private static void Write(string? file, Func<string> text)
    {
        if (file is not null)
            AtomicFile.Write(file, Encoding.UTF8.GetBytes(text()));
    }
}
