namespace Vtex.Tracking.CallBudgetStores;

/// <summary>Specifies what the clocks of a fleet's processes show.</summary>
public enum WorldClocks
{
    /// <summary>The time.</summary>
    Right,

    /// <summary>Up to ten minutes more or less; they are also set back while the processes run.</summary>
    Skewed,

    /// <summary>Years more or less for some, up to the ends of the calendar.</summary>
    Wild,
}
