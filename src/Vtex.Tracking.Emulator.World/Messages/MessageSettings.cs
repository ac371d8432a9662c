namespace Vtex.Tracking.Emulator;

/// <summary>The settings of one message of an agency: of an event and a channel.</summary>
public sealed record MessageSettings
{
    /// <summary>The longest subject, in characters. Chosen by us.</summary>
    internal const int MaxSubject = 200;

    /// <summary>The longest body, in characters. Chosen by us.</summary>
    internal const int MaxBody = 100_000;

    /// <summary>Gets whether it is sent: Ativo. The default is true.</summary>
    public bool Active { get; init; } = true;

    /// <summary>Gets the template. The default is <see cref="MessageTemplate.Standard"/> (chosen by us).</summary>
    public MessageTemplate Template { get; init; }

    /// <summary>Gets the subject of an e-mail, with tags such as <c>{{OrderNumber}}</c>. The default is null: that of the event.</summary>
    public string? Subject { get; init; }

    /// <summary>
    /// Gets the body of <see cref="MessageTemplate.Custom"/>, with tags: HTML for an e-mail, plain text for an SMS. The others are
    /// fixed and have none.
    /// </summary>
    public string? Body { get; init; }

    /// <summary>Gets the width of the ranges in <see cref="MessageTemplate.Interval"/> and <see cref="MessageTemplate.UpTo"/>, in hours from 1 to 12. The default is 1.</summary>
    public int Hours { get; init; } = 1;

    /// <summary>Finds what is wrong with these settings on their own; null when nothing is.</summary>
    internal string? Fault(MessageChannel channel)
    {
        if (!Enum.IsDefined(Template))
            return $"There is no template {Template:D}.";
        if (Hours is < 1 or > 12)
            return "The width in hours must lie between 1 and 12.";
        if (Subject is not null && channel == MessageChannel.Sms)
            return "An SMS has no subject.";
        if (Subject is { Length: 0 or > MaxSubject })
            return $"A subject has 1 to {MaxSubject} characters.";
        if (Subject is not null && Subject.Any(char.IsControl))
            return "A subject is one line, without control characters.";
        if (Template == MessageTemplate.Custom && string.IsNullOrWhiteSpace(Body))
            return "The template Custom (Personalizado) needs a body.";
        if (Template != MessageTemplate.Custom && Body is not null)
            return "Only the template Custom (Personalizado) has a body of your own; the others are fixed.";
        return Body is { Length: > MaxBody } ? $"A body has at most {MaxBody} characters." : null;
    }
}
