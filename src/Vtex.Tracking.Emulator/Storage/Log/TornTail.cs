namespace Vtex.Tracking.Emulator;

/// <summary>The incomplete end of a file: the process ended while writing it, or the power was lost.</summary>
/// <param name="Position">Its position, in bytes from the beginning of the file.</param>
/// <param name="Bytes">Its length in bytes.</param>
public sealed record TornTail(long Position, long Bytes);
