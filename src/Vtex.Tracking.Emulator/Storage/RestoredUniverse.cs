namespace Vtex.Tracking.Emulator.Storage;

/// <summary>A universe that came back from the data folder.</summary>
/// <param name="Name">Its name.</param>
/// <param name="File">The full path of its file.</param>
/// <param name="Events">How many events it holds.</param>
/// <param name="Cut">What was cut off the file's end because it was not written in full; null when nothing was.</param>
public sealed record RestoredUniverse(string Name, string File, long Events, TornTail? Cut);
