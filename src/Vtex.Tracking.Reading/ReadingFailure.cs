namespace Vtex.Tracking.Reading;

/// <summary>Specifies why a whole answer could not be read.</summary>
internal enum ReadingFailure
{
    None,

    /// <summary>There are no bytes, or blanks alone.</summary>
    Empty,

    /// <summary>It is not JSON, or not to its end. The complete entries of a map are read.</summary>
    NotJson,

    /// <summary>It is JSON that ends too early. The complete entries of a map are read.</summary>
    CutOff,

    /// <summary>It is JSON of another kind than expected, or null.</summary>
    WrongKind,
}
