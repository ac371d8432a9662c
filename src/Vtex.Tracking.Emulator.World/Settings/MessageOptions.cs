namespace Vtex.Tracking.Emulator;

/// <summary>Options of the messages to recipients.</summary>
public sealed record MessageOptions
{
    internal const int MaxOutboxSize = 10_000_000;

    /// <summary>
    /// Gets whether messages come into being. The default is true: what a recipient would get is there as soon as somebody looks.
    /// Nothing is rendered before, and nothing leaves the machine.
    /// </summary>
    public bool Enabled { get; init; } = true;

    /// <summary>Gets the share of messages that fail, from 0 to 1. The default is 0. Which ones is decided by the seed.</summary>
    public double FailedShare { get; init; }

    /// <summary>
    /// Gets the share of the other messages whose receipt is confirmed, from 0 to 1; the confirmation comes 1 to 60 seconds later. The default
    /// is 1. E-mails that go to an SMTP server are never confirmed.
    /// </summary>
    public double ConfirmedShare { get; init; } = 1;

    /// <summary>Gets the number of latest messages that the outbox keeps, from 0 to 10,000,000. The default is 100,000.</summary>
    public int OutboxSize { get; init; } = 100_000;

    /// <summary>Finds what is wrong with these options; null when they are good.</summary>
    internal string? Fault()
    {
        if (FailedShare is not (>= 0 and <= 1))
            return "messages.failedShare must lie between 0 and 1.";
        if (ConfirmedShare is not (>= 0 and <= 1))
            return "messages.confirmedShare must lie between 0 and 1.";
        return OutboxSize is < 0 or > MaxOutboxSize ? "messages.outboxSize must lie between 0 and 10,000,000." : null;
    }
}
