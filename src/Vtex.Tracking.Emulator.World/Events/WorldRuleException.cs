using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Something was asked of the emulated world that its rules do not allow. The message says what, and what is possible.
/// </summary>
public sealed class WorldRuleException : InvalidOperationException
{
    /// <summary>Makes the exception without a message of its own.</summary>
    public WorldRuleException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is not allowed, and what is.</param>
    public WorldRuleException(string message)
        : base(message)
    {
    }

    internal WorldRuleException(RuleViolation violation)
        : base(violation.Describe()) => Violation = violation;

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is not allowed, and what is.</param>
    /// <param name="innerException">What led to it.</param>
    public WorldRuleException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal RuleViolation? Violation { get; }

    /// <exception cref="WorldRuleException">It is not met.</exception>
    internal static void Require(bool isMet, string otherwise)
    {
        if (!isMet)
            throw new WorldRuleException(otherwise);
    }
}
