using System.CommandLine;
using System.Globalization;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Output;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Cli.Transfer;

/// <summary>The command <c>vtex-tracking-emulator import</c>: makes a universe from a file.</summary>
internal static class ImportCommand
{
    private const int Failed = 1;

    public static Command Create(UserLanguage language)
    {
        var file = new Argument<string>("file")
        {
            HelpName = language.Text("file", "arquivo"),
            Description = language.Text("A file that export wrote, or a copy of one of a data folder.", "Um arquivo que export gravou, ou uma cópia de um da pasta de dados."),
        };
        var name = new Option<string?>("--as")
        {
            Description = language.Text("The name of the new universe. Without it, that of the file.", "O nome do novo universo. Sem ela, o do arquivo."),
            HelpName = language.Text("universe", "universo"),
        };
        var source = new UniverseSource(language);
        var command = new Verb(
            "import",
            language.Text(
                "Makes a universe from a file: in a running emulator, or in a data folder.",
                "Cria um universo a partir de um arquivo: em um emulador em execução, ou em uma pasta de dados."),
            Failed,
            [new(0, language.Text("the universe is made", "o universo foi criado")), new(Failed, language.Text("it is not, or an option is wrong", "não foi, ou uma opção está errada"))])
        {
            file, name,
        };
        source.AddTo(command);
        command.SetAction((parsed, cancellationToken) => UniverseSource.RunAsync(parsed, source, language, Failed, async () =>
        {
            var console = parsed.InvocationConfiguration;
            var (path, progress) = (parsed.GetValue(file)!, new ProgressLine(console.Error));
            var universe = parsed.GetValue(name) ?? LogFileName.Read(path);
            await using var bytes = File.OpenRead(path);
            await using var counted = new CountingStream(bytes, count => progress.Show(string.Create(
                CultureInfo.InvariantCulture, $"{language.Text("Reading:", "Lendo:")} {count * 100 / Math.Max(1, bytes.Length)} %")));
            await using var universes = await source.OpenAsync(parsed, cancellationToken);
            await universes.ImportAsync(universe, counted, cancellationToken);
            progress.Clear();
            await console.Output.WriteLineAsync(language.Text($"Universe '{universe}' made from {path}.", $"Universo '{universe}' criado a partir de {path}."));
        }));
        return command;
    }
}
