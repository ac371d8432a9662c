namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// The operations on files that a data folder needs, and no others: what can fail, or be lost with the power, is in one
/// place. Failures are those of the operating system.
/// </summary>
internal interface IFileSystem
{
    /// <summary>Finds a file or a folder, at the end of links; null when there is none.</summary>
    FileEntry? Find(string path);

    /// <summary>Determines whether a path is a link.</summary>
    bool IsLink(string path);

    /// <summary>Lists the full paths of what is in a folder and matches a pattern, in no particular order.</summary>
    IEnumerable<string> List(string folder, string pattern);

    /// <summary>Creates a folder and those above it, where there are none.</summary>
    void CreateFolder(string path);

    /// <summary>Opens a file for writing.</summary>
    IOpenFile Open(string path, FileMode mode, FileAccess access, FileShare share);

    /// <summary>Opens a file for reading from its beginning to its end.</summary>
    Stream OpenRead(string path);

    /// <summary>Gives a file another name, in place of the file that has it.</summary>
    void Move(string from, string to);

    /// <summary>Deletes a file, if there is one.</summary>
    void Delete(string path);
}

/// <summary>A file or a folder.</summary>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Length">The length of a file, in bytes; 0 for all else.</param>
/// <param name="LastWriteTimeUtc">When it was last written to; UTC.</param>
internal readonly record struct FileEntry(bool IsFolder, long Length, DateTime LastWriteTimeUtc);

/// <summary>A file that is open for writing.</summary>
internal interface IOpenFile : IDisposable
{
    /// <summary>Gets whether it has positions; a pipe or a device has none.</summary>
    bool HasPositions { get; }

    /// <summary>Writes all bytes; the operating system has them when the call returns.</summary>
    void Write(ReadOnlySpan<byte> bytes, long position);

    /// <summary>Cuts the file, or fills it up with zeros.</summary>
    void SetLength(long length);

    /// <summary>Waits until the disk has what was written, so that it survives the loss of power.</summary>
    void FlushToDisk();
}
