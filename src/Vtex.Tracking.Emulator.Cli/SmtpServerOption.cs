using System.CommandLine;
using System.Globalization;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The option <c>--smtp</c>.</summary>
internal static class SmtpServerOption
{
    public static Option<SmtpOptions?> Create() => new("--smtp")
    {
        Description = "An SMTP server, such as 127.0.0.1:1025, that e-mails to recipients go to; without it, they stay in the outbox.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            var colon = text.LastIndexOf(':');
            if (colon > 0 && int.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535)
                return new SmtpOptions { Host = text[..colon].Trim('[', ']'), Port = port };
            result.AddError("--smtp must be a host and a port, such as 127.0.0.1:1025.");
            return null;
        },
    };
}
