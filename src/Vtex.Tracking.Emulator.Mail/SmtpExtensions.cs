namespace Vtex.Tracking.Emulator;

/// <summary>Lets an emulator hand its e-mails to an SMTP server.</summary>
public static class SmtpExtensions
{
    /// <summary>
    /// Hands e-mails to an SMTP server, in the order of the outbox. The clock stands still until the server has answered. Those of the past,
    /// of a data folder, an import or a fork, are not sent again.
    /// </summary>
    /// <param name="options">The options of the emulator.</param>
    /// <param name="smtp">The server.</param>
    /// <returns>The options of the emulator.</returns>
    /// <exception cref="ArgumentException">A value is out of range.</exception>
    public static TrackingEmulatorOptions UseSmtp(this TrackingEmulatorOptions options, SmtpOptions smtp)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(smtp);
        if (smtp.Fault() is { } fault)
            throw new ArgumentException(fault, nameof(smtp));
        var server = new SmtpServerAddress(smtp.Host, smtp.Port, smtp.From, smtp.Username, smtp.Password, smtp.UseTls, smtp.Timeout);
        options.MailGateway = () => new SmtpGateway(server);
        return options;
    }
}

/// <summary>The options as they were when they were given.</summary>
internal sealed record SmtpServerAddress(string Host, int Port, string From, string? Username, string? Password, bool UseTls, TimeSpan Timeout)
{
    /// <summary>Host and port; never the password.</summary>
    public override string ToString() => FormattableString.Invariant($"smtp://{Host}:{Port}");
}
