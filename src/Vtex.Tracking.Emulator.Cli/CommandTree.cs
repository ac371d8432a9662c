using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Reflection;
using Vtex.Tracking.Emulator.Cli.Agents;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Carriers;
using Vtex.Tracking.Emulator.Cli.Completion;
using Vtex.Tracking.Emulator.Cli.Doctor;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Start;
using Vtex.Tracking.Emulator.Cli.Transfer;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>All commands of the tool. Without a verb it does what <c>start</c> does.</summary>
internal sealed class CommandTree
{
    private readonly UserLanguage _language;
    private readonly RootCommand _root;
    private readonly IReadOnlyList<ExitCode> _startCodes;

    public CommandTree(UserLanguage language)
    {
        _language = language;
        _startCodes =
        [
            new(0, language.Text("it was stopped", "foi encerrado")),
            new(StartCommand.CannotStart, language.Text("it could not start, or an option is wrong", "não pôde iniciar, ou uma opção está errada")),
        ];
        var options = new StartOptions(language);
        var action = new StartCommand(options, language);
        var start = new Verb("start", language.Text("Runs an emulator until Ctrl+C; so does the tool without a command.", "Executa um emulador até Ctrl+C; a ferramenta sem comando faz o mesmo."), StartCommand.CannotStart, _startCodes);
        var version = new Verb("version", language.Text("Prints the version.", "Imprime a versão."), 1, [new(0, language.Text("always", "sempre"))]);
        _root = new RootCommand(language.Text(
            "A stateful emulator of VTEX Tracking: services, routes and drivers, in memory.",
            "Um emulador com estado do VTEX Tracking: serviços, rotas e motoristas, na memória."));
        foreach (var option in options.All)
        {
            _root.Options.Add(option);
            start.Options.Add(option);
        }

        _root.SetAction(action.RunAsync);
        start.SetAction(action.RunAsync);
        version.SetAction(parsed => parsed.InvocationConfiguration.Output.WriteLine(Version));
        foreach (var verb in new[]
                 {
                     start, ConformanceCommand.Create(language), ExportCommand.Create(language), ImportCommand.Create(language),
                     DoctorCommand.Create(language), McpCommand.Create(language), CompletionCommand.Create(language), version,
                 })
        {
            _root.Subcommands.Add(verb);
        }

        UseOwnTexts();
    }

    /// <summary>Gets the version of the tool.</summary>
    public static string Version { get; } =
        typeof(CommandTree).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Reads a command line and does what it says.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, InvocationConfiguration console, CancellationToken cancellationToken = default)
    {
        var parsed = _root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is ParseErrorAction)
        {
            await console.Error.WriteLineAsync(ParseErrors.Text(parsed, _language));
            return parsed.CommandResult.Command is Verb verb ? verb.WrongUse : StartCommand.CannotStart;
        }

        return await parsed.InvokeAsync(console, cancellationToken);
    }

    // The parser has English texts, and others only where there is ICU.
    private void UseOwnTexts()
    {
        foreach (var option in _root.Options.ToList())
        {
            if (option is HelpOption help)
            {
                help.Description = _language.Text("Shows this help.", "Mostra esta ajuda.");
                help.Action = new HelpWriter(_language, command => command is Verb verb ? verb.ExitCodes : _startCodes);
            }
            else if (option is VersionOption)
            {
                _root.Options.Remove(option);
            }
        }

        _root.Options.Add(new Option<bool>("--version") { Description = _language.Text("Prints the version.", "Imprime a versão."), Action = new VersionAction() });
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine(Version);
            return 0;
        }
    }
}
