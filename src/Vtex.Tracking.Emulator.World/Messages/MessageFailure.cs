namespace Vtex.Tracking.Emulator;

/// <summary>The reason for which a message failed.</summary>
public enum MessageFailure
{
    /// <summary>The recipient has no e-mail address, or no area code and number.</summary>
    NoAddress,

    /// <summary>It belongs to the share that fails.</summary>
    Chance,

    /// <summary>The template could not be filled in.</summary>
    Template,

    /// <summary>The SMTP server refused it, or could not be reached.</summary>
    Server,
}
