namespace Vtex.Tracking.Reading;

/// <summary>A body that was compressed.</summary>
/// <param name="Coding">The coding, by the name that Content-Encoding has for it; null when it was not compressed.</param>
/// <param name="Bytes">The decompressed bytes; null when there is a failure.</param>
/// <param name="Failure">Why the body could not be decompressed.</param>
internal readonly record struct Decompressed(
    string? Coding, byte[]? Bytes, DecompressionFailure Failure = DecompressionFailure.None);

/// <summary>Why a body could not be decompressed.</summary>
internal enum DecompressionFailure
{
    None,

    /// <summary>The coding is not supported, or the body is not in it.</summary>
    Unreadable,

    /// <summary>The body ends before its coding does.</summary>
    Incomplete,

    /// <summary>Decompressing was given up at the limit.</summary>
    TooLong,
}
