using System.CommandLine;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Cli.Output;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>Runs an emulator until Ctrl+C or SIGTERM.</summary>
internal sealed class StartCommand(StartOptions options, UserLanguage language)
{
    public const int CannotStart = 1;

    public async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var (console, settings) = (parsed.InvocationConfiguration, options.Read(parsed));
        // Whoever reads JSON reads nothing else.
        var words = options.IsJson(parsed) ? console.Error : console.Output;
        var progress = new ProgressLine(console.Error);
        settings.RestoreProgress = (done, all) => progress.Show(language.Text($"Restoring universes: {Percent(done, all)}", $"Restaurando universos: {Percent(done, all)}"));
        try
        {
            await using var emulator = await TrackingEmulator.StartAsync(settings, cancellationToken);
            emulator.MapConsole(options.Pages(parsed));
            progress.Clear();
            if (settings.DataFolder is { } folder)
                await words.WriteAsync(Restored.Text(folder, emulator.Restored, emulator.Unreadable, language));
            await words.WriteLineAsync(new Welcome(language, OperatingSystem.IsWindows()).Text(emulator.BaseAddress, settings.DataFolder));
            await UntilStoppedAsync(cancellationToken);
            await words.WriteLineAsync(language.Text("Stopped.", "Encerrado."));
            return 0;
        }
        catch (Exception failure) when (FailureText.IsKnown(failure))
        {
            progress.Clear();
            await console.Error.WriteLineAsync(Reason(failure, settings));
            return CannotStart;
        }
    }

    private string Reason(Exception failure, TrackingEmulatorOptions settings)
    {
        var port = settings.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return failure switch
        {
            StorageException or InvalidStubException or ArgumentException => FailureText.Of(failure, language),
            IOException { InnerException: AddressInUseException } => language.Text(
                $"Port {port} on {settings.ListenAddress} is in use. Choose another with --port, or 0 for any free one.",
                $"A porta {port} em {settings.ListenAddress} está em uso. Escolha outra com --port, ou 0 para qualquer uma livre."),
            SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => language.Text(
                $"{settings.ListenAddress} is not an address of this machine. Choose another with --listen, or 0.0.0.0 for all.",
                $"{settings.ListenAddress} não é um endereço desta máquina. Escolha outro com --listen, ou 0.0.0.0 para todos."),
            SocketException { SocketErrorCode: SocketError.AccessDenied } => language.Text(
                $"You may not listen on port {port}. Choose one above 1023 with --port.",
                $"Você não pode escutar na porta {port}. Escolha uma acima de 1023 com --port."),
            _ => language.Text("The emulator cannot start: ", "O emulador não pode iniciar: ") + FailureText.Of(failure, language),
        };
    }

    private static string Percent(int done, int all) => (done * 100 / Math.Max(1, all)).ToString(System.Globalization.CultureInfo.InvariantCulture) + " %";

    private static async Task UntilStoppedAsync(CancellationToken stopped)
    {
        var never = new TaskCompletionSource();
        await using var registration = stopped.Register(never.SetResult);
        await never.Task;
    }
}
