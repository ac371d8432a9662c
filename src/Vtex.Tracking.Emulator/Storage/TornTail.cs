namespace Vtex.Tracking.Emulator.Storage;

/// <summary>The end of a file that was not written in full: the process ended while writing it, or the power was lost.</summary>
/// <param name="Position">Where it begins, in bytes from the beginning of the file.</param>
/// <param name="Bytes">How many of its bytes there were.</param>
public sealed record TornTail(long Position, long Bytes);
