using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Arguments;

/// <summary>Writes the help of a command in the language of the user; that of the parser has translations only where there is ICU.</summary>
internal sealed class HelpWriter(UserLanguage language, Func<Command, IReadOnlyList<ExitCode>> exitCodes) : SynchronousCommandLineAction
{
    private const int Columns = 100;
    private const int MaxNameColumns = 34;

    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.Write(Text(parseResult.CommandResult.Command));
        return 0;
    }

    public string Text(Command command)
    {
        var text = new StringBuilder();
        Wrap(text, "", 0, command.Description ?? "");
        text.Append('\n').Append(language.Text("Usage:", "Uso:")).Append("\n  ").Append(Usage(command)).Append('\n');
        Section(text, language.Text("Arguments:", "Argumentos:"), command.Arguments.Select(argument => ($"<{argument.HelpName ?? argument.Name}>", argument.Description ?? "")));
        Section(text, language.Text("Options:", "Opções:"), Options(command).Select(option => (NameOf(option), DescriptionOf(option))));
        Section(text, language.Text("Commands:", "Comandos:"), command.Subcommands.Where(verb => !verb.Hidden).Select(verb => (verb.Name, FirstSentence(verb.Description))));
        Section(text, language.Text("Exit codes:", "Códigos de saída:"), exitCodes(command).Select(exit => (exit.Code.ToString(CultureInfo.InvariantCulture), exit.Meaning)));
        return text.ToString();
    }

    private string Usage(Command command)
    {
        var names = new List<string>();
        for (var part = command; part is not null; part = part.Parents.OfType<Command>().FirstOrDefault())
            names.Insert(0, part is RootCommand ? "vtex-tracking-emulator" : part.Name);
        if (command.Subcommands.Count > 0)
            names.Add(language.Text("[command]", "[comando]"));
        names.AddRange(command.Arguments.Select(argument => argument.Arity.MinimumNumberOfValues == 0 ? $"[{argument.HelpName ?? argument.Name}]" : $"<{argument.HelpName ?? argument.Name}>"));
        names.Add(language.Text("[options]", "[opções]"));
        return string.Join(' ', names);
    }

    // Help and what else belongs to all commands stands last.
    private static IEnumerable<Option> Options(Command command)
    {
        var inherited = command is RootCommand ? [] : command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);
        return command.Options.Concat(inherited).Where(option => !option.Hidden).OrderBy(option => option is HelpOption ? 1 : 0);
    }

    private static string NameOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(alias => alias.StartsWith('-') && alias != "/?" && alias != "-?").Append(option.Name).Distinct(StringComparer.Ordinal).OrderBy(name => name.Length));
        if (option.Arity.MaximumNumberOfValues == 0 || option.ValueType == typeof(bool))
            return names;
        var value = option.HelpName ?? option.Name.TrimStart('-');
        return option.Arity.MinimumNumberOfValues == 0 ? $"{names}[={value}]" : $"{names} <{value}>";
    }

    private string DescriptionOf(Option option)
    {
        var text = option.Description ?? "";
        if (option.Required)
            text += language.Text(" (required)", " (obrigatória)");
        if (option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is { } value && Shown(value) is { Length: > 0 } shown)
            text += language.Text($" [default: {shown}]", $" [padrão: {shown}]");
        return text;
    }

    private static string Shown(object value) => value switch
    {
        string text => text,
        TimeSpan duration => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.###}s"),
        System.Collections.IEnumerable or Enum => "",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static string FirstSentence(string? description)
    {
        var text = description ?? "";
        var end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }

    private static void Section(StringBuilder text, string heading, IEnumerable<(string Name, string Description)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        text.Append('\n').Append(heading).Append('\n');
        var width = Math.Min(MaxNameColumns, all.Max(row => row.Name.Length) + 2);
        foreach (var (name, description) in all)
        {
            var label = "  " + name.PadRight(width);
            if (name.Length + 2 > width)
            {
                text.Append("  ").Append(name).Append('\n');
                label = new string(' ', width + 2);
            }

            Wrap(text, label, width + 2, description);
        }
    }

    private static void Wrap(StringBuilder text, string label, int indent, string value)
    {
        text.Append(label);
        var width = Columns - indent;
        while (value.Length > width)
        {
            var blank = value.LastIndexOf(' ', width);
            var end = blank > 0 ? blank : width;
            text.Append(value.AsSpan(0, end)).Append('\n').Append(' ', indent);
            value = value[end..].TrimStart(' ');
        }

        text.Append(value).Append('\n');
    }
}
