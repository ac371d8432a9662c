using System.CommandLine;
using Vtex.Tracking.Emulator.Conformance;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The command <c>vtex-tracking-emulator conformance</c>: judges a carrier's app.</summary>
internal static class ConformanceCommand
{
    private const string Name = "conformance";
    private const int NotConformant = 1;
    private const int NotJudged = 2;

    public static Command Create()
    {
        var options = new ConformanceCommandOptions();
        var command = new Command(Name, "Plays the hub of the Shipping Network against a carrier's app, and judges it.");
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, options, cancellationToken));
        return command;
    }

    /// <summary>What the process ends with. The parser's own code for a wrong option would read as a verdict.</summary>
    public static int ExitCode(ParseResult parsed, int exitCode) =>
        parsed.Errors.Count > 0 && parsed.CommandResult.Command.Name == Name ? NotJudged : exitCode;

    private static async Task<int> RunAsync(
        ParseResult parsed, ConformanceCommandOptions options, CancellationToken cancellationToken)
    {
        var console = parsed.InvocationConfiguration;
        try
        {
            var report = await ConformanceRun.RunAsync(options.Read(parsed), cancellationToken);
            await console.Output.WriteAsync(report.ToString());
            await WriteAsync(parsed.GetValue(options.JUnit), report.ToJUnit, cancellationToken);
            await WriteAsync(parsed.GetValue(options.Json), report.ToJson, cancellationToken);
            return report.IsConformant ? 0 : NotConformant;
        }
        catch (Exception failure) when (failure is CarrierUnreachableException or IOException or UnauthorizedAccessException)
        {
            await console.Error.WriteLineAsync(failure.Message);
            return NotJudged;
        }
        catch (ArgumentException failure)
        {
            // Without the name of the parameter, which is no option.
            await console.Error.WriteLineAsync(failure.Message.Split(" (Parameter")[0]);
            return NotJudged;
        }
    }

    private static Task WriteAsync(string? file, Func<string> text, CancellationToken cancellationToken) =>
        file is null ? Task.CompletedTask : File.WriteAllTextAsync(file, text(), cancellationToken);
}
