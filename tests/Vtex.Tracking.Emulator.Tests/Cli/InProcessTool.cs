using System.CommandLine;
using Vtex.Tracking.Emulator.Cli;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Tests.Cli;

/// <summary>Runs a command of the tool without a process of its own.</summary>
internal static class InProcessTool
{
    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(UserLanguage language, params string[] arguments)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var code = await new CommandTree(language).RunAsync(
            arguments, new InvocationConfiguration { Output = output, Error = errors }, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
