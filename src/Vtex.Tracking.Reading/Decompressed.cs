namespace Vtex.Tracking.Reading;

/// <summary>A body that was compressed.</summary>
/// <param name="Coding">The coding, by the name that Content-Encoding has for it; null when it was not compressed.</param>
/// <param name="Bytes">The decompressed bytes; null when the coding is not supported or the body is damaged.</param>
/// <param name="IsTooLong">Whether decompressing was given up at the limit.</param>
internal readonly record struct Decompressed(string? Coding, byte[]? Bytes, bool IsTooLong);
