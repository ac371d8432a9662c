using System.Net.Sockets;

namespace Vtex.Tracking.Emulator.Cli.Localization;

/// <summary>Says in the language of the user why something did not succeed, without names of .NET.</summary>
internal static class FailureText
{
    /// <summary>Determines whether a failure is one that a user can do something about; any other is a fault of the tool.</summary>
    public static bool IsKnown(Exception failure) => failure is IOException or UnauthorizedAccessException or InvalidStubException or ArgumentException
        or WorldRuleException or EventPersistenceException or HttpRequestException or SocketException or CarrierUnreachableException;

    public static string Of(Exception failure, UserLanguage language)
    {
        // Without the name of the parameter, which is no option.
        var message = failure.Message.Split(" (Parameter")[0];
        return failure is InvalidStubException
            ? string.Join(Environment.NewLine, message.Split(Environment.NewLine).Select(line => language.Sentence(line)))
            : language.Sentence(message);
    }

    /// <summary>Says why a running emulator cannot be asked.</summary>
    public static string OfEmulator(Uri address, Exception failure, UserLanguage language) => failure switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => language.Text(
            $"No emulator answers at {address}. Start one, or name another address with --url.",
            $"Nenhum emulador responde em {address}. Inicie um, ou indique outro endereço com --url."),
        OperationCanceledException => language.Text(
            $"The emulator at {address} took too long to answer.", $"O emulador em {address} demorou demais para responder."),
        HttpRequestException => language.Text(
            $"What answers at {address} is not an emulator.", $"O que responde em {address} não é um emulador."),
        _ => Of(failure, language),
    };
}
