using System.CommandLine;
using System.Globalization;
using Vtex.Tracking.Emulator.Cli.Arguments;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Start;

/// <summary>The option <c>--smtp</c>.</summary>
internal static class SmtpServerOption
{
    public static Option<SmtpOptions?> Create(UserLanguage language) => new("--smtp")
    {
        Description = language.Text(
            "An SMTP server, such as 127.0.0.1:1025, that e-mails to recipients go to; without it, they stay in the outbox.",
            "Um servidor SMTP, como 127.0.0.1:1025, para os e-mails aos destinatários; sem ele, ficam na caixa de saída."),
        HelpName = language.Text("host:port", "host:porta"),
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var colon = text.LastIndexOf(':');
            if (colon > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535)
                return new SmtpOptions { Host = text[..colon].Trim('[', ']'), Port = port };
            result.Refuse(language.Text(
                "--smtp must be a host and a port, such as 127.0.0.1:1025.", "--smtp deve ser um host e uma porta, como 127.0.0.1:1025."));
            return null;
        },
    };
}
