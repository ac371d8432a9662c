using System.CommandLine;
using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Output;
using Vtex.Tracking.Emulator.Conformance;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Cli.Carriers;

/// <summary>The command <c>vtex-tracking-emulator conformance</c>: tests a carrier's app.</summary>
internal static class ConformanceCommand
{
    private const int NotConformant = 1;
    private const int NotTested = 2;

    public static Command Create(UserLanguage language)
    {
        var options = new ConformanceCommandOptions(language);
        var command = new Verb(
            "conformance",
            language.Text(
                "Plays the hub of the Shipping Network against a carrier's app, and reports what the app does wrong.",
                "Faz o papel do hub da Shipping Network diante do app de uma transportadora, e relata o que o app faz de errado."),
            NotTested,
            [
                new(0, language.Text("nothing failed", "nada falhou")),
                new(NotConformant, language.Text("a check failed", "uma verificação falhou")),
                new(NotTested, language.Text("nothing could be tested, or an option is wrong", "nada pôde ser testado, ou uma opção está errada")),
            ]);
        foreach (var option in options.All)
            command.Options.Add(option);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, options, language, cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(
        ParseResult parsed, ConformanceCommandOptions options, UserLanguage language, CancellationToken cancellationToken)
    {
        var console = parsed.InvocationConfiguration;
        var progress = new ProgressLine(console.Error);
        try
        {
            var settings = options.Read(parsed);
            settings.Progress = (check, all) => progress.Show(string.Create(
                CultureInfo.InvariantCulture, $"{language.Text("Check", "Verificação")} {check}/{all}"));
            var report = await ConformanceRun.RunAsync(settings, cancellationToken);
            progress.Clear();
            await console.Output.WriteAsync(TextReport.Write(report, language.Sentence));
            Write(parsed.GetValue(options.JUnit), () => JUnitReport.Write(report, language.Sentence));
            Write(parsed.GetValue(options.Json), () => JsonReport.Write(report, language.Sentence));
            return report.IsConformant ? 0 : NotConformant;
        }
        catch (Exception failure) when (FailureText.IsKnown(failure))
        {
            progress.Clear();
            await console.Error.WriteLineAsync(FailureText.Of(failure, language));
            return NotTested;
        }
    }

    private static void Write(string? file, Func<string> text)
    {
        if (file is not null)
            AtomicFile.Write(file, Encoding.UTF8.GetBytes(text()));
    }
}
