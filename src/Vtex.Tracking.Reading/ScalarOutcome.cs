namespace Vtex.Tracking.Reading;

/// <summary>Specifies what became of a text, a number or a literal.</summary>
internal enum ScalarOutcome
{
    /// <summary>It is written as it came.</summary>
    Written,

    /// <summary>It is written as what was expected.</summary>
    Converted,

    /// <summary>It is written with U+FFFD where it was no Unicode.</summary>
    Replaced,

    /// <summary>Nothing is written.</summary>
    Refused,
}
