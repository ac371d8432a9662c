using System.CommandLine;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>The options <c>--allow-host</c> and <c>--allow-origin</c>, each of which may be given several times.</summary>
internal static class AllowOption
{
    public static Option<string[]> Host(UserLanguage language) => new("--allow-host")
    {
        Description = language.Text(
            "A host name, besides localhost and the loopback addresses, under which the emulator may be called.",
            "Um nome de host, além de localhost e dos endereços de loopback, pelo qual o emulador pode ser chamado."),
        HelpName = "host",
    };

    public static Option<string[]> Origin(UserLanguage language) => new("--allow-origin")
    {
        Description = language.Text(
            "An origin, such as http://localhost:3000, whose web pages may call the emulator; others are refused.",
            "Uma origem, como http://localhost:3000, cujas páginas podem chamar o emulador; outras são recusadas."),
        HelpName = "url",
    };
}
