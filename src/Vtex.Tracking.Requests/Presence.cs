namespace Vtex.Tracking.Requests;

/// <summary>The presence that a field must have.</summary>
internal enum Presence
{
    /// <summary>It may be left out. Null counts as left out (chosen).</summary>
    Optional,

    /// <summary>It must be there and have a value.</summary>
    Required,

    /// <summary>It must be there; it may be null.</summary>
    Nullable,
}
