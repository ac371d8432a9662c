namespace Vtex.Tracking.Emulator.World.Events;

/// <summary>
/// Why the rules of the world refused something, in codes and numbers, as events keep it. Each feature has its own; the name
/// of a type is its kind in every log.
/// </summary>
internal abstract record RuleViolation
{
    /// <summary>The words: what is not allowed, and what is.</summary>
    public abstract string Describe();

    /// <summary>The exception that says so.</summary>
    public WorldRuleException ToException() => new(this);
}

/// <summary>A rule that has no codes of its own, because no step of a timeline can break it.</summary>
internal sealed record OtherViolation : RuleViolation
{
    public override string Describe() => "The rules of the world do not allow it.";
}

/// <summary>A refusal in a log of version 1, which has words in place of facts. It is read, and never made.</summary>
internal sealed record RecordedViolation(string Words) : RuleViolation
{
    public override string Describe() => Words;
}
