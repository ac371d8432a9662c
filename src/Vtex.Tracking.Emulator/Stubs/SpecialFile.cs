using System.Formats.Tar;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Recognizes what has the name of a file and is none, without opening it: to open a pipe waits for whoever writes into it.</summary>
internal static class SpecialFile
{
    /// <summary>Names what a path leads to; null when it is a file, or nothing.</summary>
    /// <param name="path">A path without links.</param>
    public static string? Find(string path)
    {
        if (Directory.Exists(path))
            return "a folder";
        // None of the others has a length.
        if (new FileInfo(path) is not { Exists: true, Length: 0 })
            return null;
        try
        {
            return TypeOf(path) switch
            {
                TarEntryType.Fifo => "a pipe",
                TarEntryType.CharacterDevice or TarEntryType.BlockDevice => "a device",
                _ => null,
            };
        }
        catch (IOException)
        {
            return "a socket"; // an archive cannot hold one
        }
        catch (UnauthorizedAccessException)
        {
            return null; // only files are opened
        }
    }

    // Archives need the type of a file, and nothing else in .NET gives it.
    private static TarEntryType? TypeOf(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, leaveOpen: true))
            writer.WriteEntry(path, "file");
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType;
    }
}
