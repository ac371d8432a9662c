using System.CommandLine;
using System.Globalization;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Output;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Cli.Transfer;

/// <summary>The command <c>vtex-tracking-emulator export</c>: writes a universe to a file.</summary>
internal sealed class ExportCommand
{
    private const int Failed = 1;

    private readonly UserLanguage _language;
    private readonly Argument<string?> _universe;
    private readonly Option<string?> _output;
    private readonly Option<bool> _force;
    private readonly UniverseSource _source;

    private ExportCommand(UserLanguage language)
    {
        _language = language;
        _universe = new Argument<string?>("universe")
        {
            HelpName = language.Text("universe", "universo"),
            Description = language.Text("The name of the universe; may be left out when there is only one.", "O nome do universo; pode ser omitido quando só há um."),
            Arity = ArgumentArity.ZeroOrOne,
        };
        _output = new Option<string?>("--output", "-o")
        {
            Description = language.Text("The file to write, or - for the standard output. Without it, a file of the universe's name.", "O arquivo a gravar, ou - para a saída padrão. Sem ela, um arquivo com o nome do universo."),
            HelpName = language.Text("file", "arquivo"),
        };
        _force = new Option<bool>("--force") { Description = language.Text("Replaces a file that exists.", "Substitui um arquivo existente.") };
        _source = new UniverseSource(language);
    }

    public static Command Create(UserLanguage language)
    {
        var parts = new ExportCommand(language);
        var command = new Verb(
            "export",
            language.Text(
                "Writes a universe to a file: of a running emulator, or of a data folder. The file holds all that happened in it.",
                "Grava um universo em um arquivo: de um emulador em execução, ou de uma pasta de dados. O arquivo contém tudo o que ocorreu nele."),
            Failed,
            [new(0, language.Text("the file is written", "o arquivo foi gravado")), new(Failed, language.Text("it is not, or an option is wrong", "não foi, ou uma opção está errada"))])
        {
            parts._universe, parts._output, parts._force,
        };
        parts._source.AddTo(command);
        command.SetAction(parts.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var console = parsed.InvocationConfiguration;
        var progress = new ProgressLine(console.Error);
        return await UniverseSource.RunAsync(parsed, _source, _language, Failed, async () =>
        {
            await using var universes = await _source.OpenAsync(parsed, cancellationToken);
            var name = parsed.GetValue(_universe) ?? await OnlyOneAsync(universes, cancellationToken);
            var file = parsed.GetValue(_output) ?? LogFileName.Of(name);
            if (file == "-")
            {
                await using var output = Console.OpenStandardOutput();
                await universes.ExportAsync(name, output, cancellationToken);
                return;
            }

            if (File.Exists(file) && !parsed.GetValue(_force))
                throw new IOException(_language.Text($"{file} exists already. Replace it with --force, or name another with --output.", $"{file} já existe. Substitua-o com --force, ou indique outro com --output."));
            var bytes = await WriteAsync(universes, name, file, progress, cancellationToken);
            progress.Clear();
            await console.Output.WriteLineAsync(_language.Text($"Universe '{name}' written to {file} ({Size(bytes)}).", $"Universo '{name}' gravado em {file} ({Size(bytes)})."));
        });
    }

    // Nobody finds half a file under the name.
    private async Task<long> WriteAsync(IUniverseTransfer universes, string name, string file, ProgressLine progress, CancellationToken cancellationToken)
    {
        var part = file + ".part";
        try
        {
            long bytes;
            await using (var target = new CountingStream(File.Create(part), count => progress.Show(_language.Text($"Writing {Size(count)}", $"Gravando {Size(count)}"))))
            {
                await universes.ExportAsync(name, target, cancellationToken);
                bytes = target.Count;
            }

            File.Move(part, file, overwrite: true);
            return bytes;
        }
        finally
        {
            File.Delete(part);
        }
    }

    private async Task<string> OnlyOneAsync(IUniverseTransfer universes, CancellationToken cancellationToken)
    {
        var names = await universes.ListAsync(cancellationToken);
        return names switch
        {
            [var only] => only,
            [] => throw new IOException(_language.Text("There is no universe.", "Não há nenhum universo.")),
            _ => throw new IOException(_language.Text($"Name one of the universes: {string.Join(", ", names)}.", $"Indique um dos universos: {string.Join(", ", names)}.")),
        };
    }

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.InvariantCulture, $"{(bytes + 1023) / 1024} KiB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MiB");
}
