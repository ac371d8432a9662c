using System.CommandLine;
using System.Net;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>The option <c>--listen</c>.</summary>
internal static class ListenOption
{
    public static Option<IPAddress> Create(UserLanguage language) => new("--listen")
    {
        Description = language.Text(
            "The address of this machine to listen on; 0.0.0.0 is all of them, as a container needs. Whoever reaches it may use the emulator.",
            "O endereço desta máquina em que escutar; 0.0.0.0 são todos, como um contêiner precisa. Quem o alcança pode usar o emulador."),
        HelpName = language.Text("address", "endereço"),
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
                return address;
            result.Refuse(language.Text(
                "--listen must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0.",
                "--listen deve ser um endereço IP desta máquina, como 127.0.0.1 ou 0.0.0.0."));
            return null;
        },
    };
}
