namespace Vtex.Tracking.Reading;

/// <summary>The kinds of value that an answer may hold in a place.</summary>
internal enum FieldKind
{
    /// <summary>Anything; for documents that are read without a schema.</summary>
    Any,
    Text,
    Flag,
    Integer,
    Number,

    /// <summary>A binary floating-point number.</summary>
    Real,
    Time,
    Object,
    List,
    Map,
}
