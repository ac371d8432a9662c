using System.CommandLine;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Remote;

/// <summary>The option <c>--url</c>: where a running emulator is.</summary>
internal static class UrlOption
{
    public static Option<Uri> Create(UserLanguage language) => new("--url")
    {
        Description = language.Text("The address of the running emulator.", "O endereço do emulador em execução."),
        HelpName = "url",
        DefaultValueFactory = _ => new Uri(RemoteEmulator.DefaultAddress),
        CustomParser = result =>
        {
            if (Uri.TryCreate(result.Tokens[0].Value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                return address;
            result.Refuse(language.Text($"--url must be an absolute URL, such as {RemoteEmulator.DefaultAddress}", $"--url deve ser uma URL absoluta, como {RemoteEmulator.DefaultAddress}"));
            return null;
        },
    };
}
