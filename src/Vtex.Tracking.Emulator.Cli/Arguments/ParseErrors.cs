using System.CommandLine;
using System.CommandLine.Parsing;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Emulator.Cli.Arguments;

/// <summary>Says what is wrong with a command line, in one or two lines and in the language of the user.</summary>
internal static class ParseErrors
{
    private const int MaxShown = 3;
    private const int MaxLength = 60;

    public static string Text(ParseResult parsed, UserLanguage language)
    {
        // What follows an unknown option is unknown, too; the first says it all.
        var others = parsed.UnmatchedTokens.Skip(1).ToList();
        var messages = parsed.Errors
            .Where(error => !others.Exists(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) || error.SymbolResult is not CommandResult)
            .Select(error => Describe(error, parsed, language)).Distinct(StringComparer.Ordinal).Take(MaxShown);
        var names = CommandPath(parsed.CommandResult.Command);
        return string.Join(Environment.NewLine, messages.Append(language.Text($"See: {names} --help", $"Veja: {names} --help")));
    }

    private static string Describe(ParseError error, ParseResult parsed, UserLanguage language)
    {
        // Errors of our own parsers and validators are in the language already.
        if (OwnErrors.Contains(error.SymbolResult, error.Message))
            return error.Message;
        if (error.SymbolResult is OptionResult { Option: var option } result)
        {
            if (result.IdentifierToken is null && option.Required)
                return language.Text($"{option.Name} is missing.", $"Falta {option.Name}.");
            if (result.Tokens.Count < option.Arity.MinimumNumberOfValues)
                return language.Text($"{option.Name} needs a value.", $"{option.Name} precisa de um valor.");
            if (result.Tokens.Count > option.Arity.MaximumNumberOfValues)
                return language.Text($"{option.Name} may be given once.", $"{option.Name} só pode ser informada uma vez.");
            var value = Shorten(result.Tokens.Count > 0 ? result.Tokens[^1].Value : "");
            return language.Text($"'{value}' is not a value of {option.Name}.", $"'{value}' não é um valor de {option.Name}.");
        }

        if (error.SymbolResult is ArgumentResult { Argument: var argument, Tokens.Count: 0 })
        {
            var name = argument.HelpName ?? argument.Name;
            return language.Text($"<{name}> is missing.", $"Falta <{name}>.");
        }

        if (parsed.UnmatchedTokens.FirstOrDefault(token => error.Message.Contains($"'{token}'", StringComparison.Ordinal)) is not { } unknown)
            return language.Text("The command line is not complete.", "A linha de comando está incompleta.");
        var nearest = Nearest(unknown, parsed.CommandResult.Command);
        return nearest is null
            ? language.Text($"'{Shorten(unknown)}' is not a command or option.", $"'{Shorten(unknown)}' não é um comando nem uma opção.")
            : language.Text($"'{Shorten(unknown)}' is not a command or option. Nearest: {nearest}.", $"'{Shorten(unknown)}' não é um comando nem uma opção. O mais parecido: {nearest}.");
    }

    private static string? Nearest(string token, Command command)
    {
        var known = command.Options.Select(option => option.Name).Concat(command.Subcommands.Select(verb => verb.Name)).ToList();
        var name = Shorten(token.Split('=')[0]);
        return known.Select(candidate => (candidate, Distance: NameDistance.Between(name, candidate)))
            .Where(pair => pair.Distance <= Math.Max(1, pair.candidate.Length / 3)).OrderBy(pair => pair.Distance).Select(pair => pair.candidate).FirstOrDefault();
    }

    private static string Shorten(string text) => text.Length <= MaxLength ? text : text[..MaxLength] + "…";

    private static string CommandPath(Command command) => command is RootCommand ? "vtex-tracking-emulator" : $"vtex-tracking-emulator {command.Name}";
}
