namespace Vtex.Tracking.Emulator;

/// <summary>
/// A universe that did not come back from the data folder. Its file is left as it is, and no other universe gets its name
/// until it is reset or deleted, or the emulator starts with a file that can be read.
/// </summary>
/// <param name="Name">Its name, as the name of the file tells it.</param>
/// <param name="File">The full path of its file.</param>
/// <param name="Reason">What is wrong with the file, and what can be done.</param>
/// <param name="Position">Where in the file the damage begins, in bytes from 0; null when it is not about a place.</param>
public sealed record UnreadableUniverse(string Name, string File, string Reason, long? Position);
