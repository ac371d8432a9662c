namespace Vtex.Tracking.Emulator;

/// <summary>The SMTP server that takes the e-mails of an emulator. Chosen by us; the real system has a server of its own.</summary>
public sealed class SmtpOptions
{
    private static readonly TimeSpan MaxTimeout = TimeSpan.FromMinutes(5);

    /// <summary>Gets or sets the host. The default is 127.0.0.1: e-mails to real people leave the machine only if another is named.</summary>
    public string Host { get; set; } = "127.0.0.1";

    /// <summary>Gets or sets the port. The default is 1025, that of Mailpit and MailHog.</summary>
    public int Port { get; set; } = 1025;

    /// <summary>Gets or sets the address of the sender; the name is that of the agency. The default is <c>nao-responda@tracking.example</c>.</summary>
    public string From { get; set; } = "nao-responda@tracking.example";

    /// <summary>Gets or sets the user name. The default is null: no login.</summary>
    public string? Username { get; set; }

    /// <summary>Gets or sets the password.</summary>
    public string? Password { get; set; }

    /// <summary>Gets or sets whether the connection is encrypted by STARTTLS before anything is sent. The default is false.</summary>
    public bool UseTls { get; set; }

    /// <summary>Gets or sets the real time that one e-mail may take. The default is 10 seconds; at most 5 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Host and port; never the password.</summary>
    public override string ToString() => FormattableString.Invariant($"smtp://{Host}:{Port}");

    /// <summary>Finds what is wrong with these options; null when they are good.</summary>
    internal string? Fault()
    {
        if (string.IsNullOrWhiteSpace(Host))
            return "Host must be the name or the address of an SMTP server, such as 127.0.0.1.";
        if (Port is < 1 or > 65535)
            return $"Port must lie between 1 and 65535, is {Port}.";
        if (!MimeKit.MailboxAddress.TryParse(From, out var from) || !from.Address.Contains('@', StringComparison.Ordinal))
            return "From must be an e-mail address, such as nao-responda@tracking.example.";
        if (Username is null != Password is null)
            return "Username and Password belong together: set both, or none.";
        return Timeout > TimeSpan.Zero && Timeout <= MaxTimeout ? null : $"Timeout must be longer than zero and at most {MaxTimeout:c}, is {Timeout:c}.";
    }
}
