using System.CommandLine;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Remote;
using Vtex.Tracking.Emulator.Storage;

namespace Vtex.Tracking.Emulator.Cli.Doctor;

/// <summary>The command <c>vtex-tracking-emulator doctor</c>: explains how a client misuses the API.</summary>
internal static class DoctorCommand
{
    private const int Broken = 1;
    private const int NotExamined = 2;

    public static Command Create(UserLanguage language)
    {
        var url = UrlOption.Create(language);
        var file = new Argument<string?>("file")
        {
            HelpName = language.Text("file", "arquivo"),
            Description = language.Text("An export, instead of a running emulator; it has no requests, so that fewer rules can be examined.", "Uma exportação, em vez de um emulador em execução; ela não tem requisições, e assim menos regras são examinadas."),
            Arity = ArgumentArity.ZeroOrOne,
        };
        var universe = new Option<string?>("--universe") { Description = language.Text("Examines this universe alone.", "Examina só este universo."), HelpName = language.Text("name", "nome") };
        var json = new Option<bool>("--json") { Description = language.Text("Writes the result as JSON.", "Escreve o resultado como JSON.") };
        var command = new Verb(
            "doctor",
            language.Text(
                "Explains how a program misuses the API: by the requests and events of a running emulator, or the events of an export.",
                "Explica como um programa usa mal a API: pelas requisições e eventos de um emulador em execução, ou pelos eventos de uma exportação."),
            NotExamined,
            [
                new(0, language.Text("no rule is broken", "nenhuma regra foi violada")),
                new(Broken, language.Text("a rule is broken", "uma regra foi violada")),
                new(NotExamined, language.Text("nothing could be examined, or an option is wrong", "nada pôde ser examinado, ou uma opção está errada")),
            ])
        {
            file, url, universe, json,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var console = parsed.InvocationConfiguration;
            var address = parsed.GetValue(url)!;
            try
            {
                var evidence = parsed.GetValue(file) is { } path
                    ? await ReadFileAsync(path, cancellationToken)
                    : await ReadAsync(new RemoteEmulator(address), parsed.GetValue(universe), isFile: false, language, cancellationToken);
                var examination = Examination.Of(evidence, language);
                await console.Output.WriteAsync(parsed.GetValue(json) ? examination.ToJson() : examination.ToString());
                return examination.IsBroken ? Broken : 0;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException { InnerException: TimeoutException })
            {
                await console.Error.WriteLineAsync(FailureText.OfEmulator(address, failure, language));
            }
            catch (Exception failure) when (failure is RemoteRefusalException || FailureText.IsKnown(failure))
            {
                await console.Error.WriteLineAsync(FailureText.Of(failure, language));
            }

            return NotExamined;
        });
        return command;
    }

    /// <summary>Reads the evidence of a running emulator.</summary>
    public static async Task<IReadOnlyList<Evidence>> ReadAsync(
        RemoteEmulator emulator, string? universe, bool isFile, UserLanguage language, CancellationToken cancellationToken)
    {
        using (emulator)
        {
            var names = universe is null ? await emulator.ListUniversesAsync(cancellationToken) : [universe];
            if (names.Count == 0)
                throw new IOException(language.Text("The emulator has no universe yet: a login opens one.", "O emulador ainda não tem universo: um login abre um."));
            var reader = new EvidenceReader(emulator);
            var all = new List<Evidence>();
            foreach (var name in names)
                all.Add(await reader.ReadAsync(name, isFile, cancellationToken));
            return all;
        }
    }

    private static async Task<IReadOnlyList<Evidence>> ReadFileAsync(string path, CancellationToken cancellationToken)
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        await using (var file = File.OpenRead(path))
            await emulator.ImportUniverseAsync(LogFileName.Read(path), file, cancellationToken);
        return await ReadAsync(new RemoteEmulator(emulator.BaseAddress, emulator.CreateHandler()), null, isFile: true, UserLanguage.English, cancellationToken);
    }
}
