namespace Vtex.Tracking.Emulator;

/// <summary>A universe that was restored from the data folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The full path of its file.</param>
/// <param name="Events">The number of its events.</param>
/// <param name="Cut">The incomplete end that was cut off the file; null when there was none.</param>
public sealed record RestoredUniverse(string Name, string File, long Events, TornTail? Cut);
