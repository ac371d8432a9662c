namespace Vtex.Tracking.Emulator;

/// <summary>Specifies whether a rule is kept.</summary>
public enum RuleResult
{
    /// <summary>It is kept.</summary>
    Passed,

    /// <summary>It is not kept, and so nothing happens.</summary>
    Failed,

    /// <summary>It is being found out: the XML is being fetched, or is fetched again later.</summary>
    Pending,

    /// <summary>It was not looked at, because a rule before it is not kept.</summary>
    NotReached,
}
