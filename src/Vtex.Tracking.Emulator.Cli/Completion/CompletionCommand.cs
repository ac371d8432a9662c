using System.CommandLine;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Completion;

/// <summary>The command <c>vtex-tracking-emulator completion</c>: prints a script by which a shell completes what is typed.</summary>
internal static class CompletionCommand
{
    private const int WrongUse = 1;

    // Each asks the tool itself, by its directive [suggest:position], and so knows every option of the installed version.
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["bash"] = """
            _vtex_tracking_emulator() {
              local IFS=$'\n'
              COMPREPLY=( $(compgen -W "$(vtex-tracking-emulator "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)" -- "${COMP_WORDS[COMP_CWORD]}") )
            }
            complete -o default -F _vtex_tracking_emulator vtex-tracking-emulator
            """,
        ["zsh"] = """
            _vtex_tracking_emulator() {
              local -a found
              found=("${(@f)$(vtex-tracking-emulator "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
              compadd -a found || _files
            }
            compdef _vtex_tracking_emulator vtex-tracking-emulator
            """,
        ["powershell"] = """
            Register-ArgumentCompleter -Native -CommandName vtex-tracking-emulator -ScriptBlock {
              param($word, $line, $position)
              vtex-tracking-emulator "[suggest:$position]" "$line" | Where-Object { $_ -like "$word*" } |
                ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """,
    };

    public static Command Create(UserLanguage language)
    {
        var shell = new Argument<string>("shell")
        {
            HelpName = "shell",
            Description = "bash, zsh, powershell",
        };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [.., var token] && !Scripts.ContainsKey(token.Value))
                result.Refuse(language.Text("The shell must be bash, zsh or powershell.", "O shell deve ser bash, zsh ou powershell."));
        });
        var command = new Verb(
            "completion",
            language.Text(
                "Prints a script by which a shell completes commands and options. Load it in the shell's profile.",
                "Imprime um script com que um shell completa comandos e opções. Carregue-o no perfil do shell."),
            WrongUse,
            [new(0, language.Text("the script is printed", "o script foi impresso")), new(WrongUse, language.Text("there is none for this shell", "não há script para este shell"))])
        {
            shell,
        };
        command.SetAction(parsed => parsed.InvocationConfiguration.Output.Write(Scripts[parsed.GetValue(shell)!].ReplaceLineEndings("\n") + "\n"));
        return command;
    }
}
