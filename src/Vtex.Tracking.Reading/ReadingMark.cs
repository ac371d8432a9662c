namespace Vtex.Tracking.Reading;

/// <summary>A value of an answer that could not be read as it came.</summary>
/// <param name="Path">The JSON path, with indexes and keys.</param>
/// <param name="Place">The path without indexes and keys: it holds no data of the answer.</param>
/// <param name="Raw">The value as it came, cut to a bounded length.</param>
/// <param name="Expected">What was expected there, as a noun phrase.</param>
/// <param name="Record">
/// The index, among the records that were read, of the one that the value belongs to; null when it belongs to none. Records
/// are the elements of a list that is the root, or directly under it.
/// </param>
internal sealed record ReadingMark(string Path, string Place, string Raw, string Expected, int? Record);
