using Vtex.Tracking.Emulator.World.Integration;

namespace Vtex.Tracking.Emulator;

/// <summary>A rule of the import of a package, and whether it is kept.</summary>
public sealed record ImportCheck
{
    internal ImportCheck(ImportRule rule, RuleResult result, ImportFacts facts = default) => (Rule, Result, Facts) = (rule, result, facts);

    /// <summary>The rule.</summary>
    public ImportRule Rule { get; }

    /// <summary>Gets whether it is kept.</summary>
    public RuleResult Result { get; }

    /// <summary>Gets what holds, and what to do about it. It has nothing personal.</summary>
    public string Message => ImportMessages.Describe(Rule, Result, Facts);

    internal ImportFacts Facts { get; }
}
