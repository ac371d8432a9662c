using Vtex.Tracking.Emulator.World.Integration;

namespace Vtex.Tracking.Emulator;

/// <summary>A rule of the way of a status back to the order, and whether it is kept.</summary>
public sealed record UpdateCheck
{
    internal UpdateCheck(UpdateRule rule, RuleResult result, UpdateFacts facts = default) => (Rule, Result, Facts) = (rule, result, facts);

    /// <summary>The rule.</summary>
    public UpdateRule Rule { get; }

    /// <summary>Gets whether it is kept.</summary>
    public RuleResult Result { get; }

    /// <summary>Gets what holds, and what to do about it. It has nothing personal.</summary>
    public string Message => UpdateMessages.Describe(Rule, Result, Facts);

    internal UpdateFacts Facts { get; }
}
