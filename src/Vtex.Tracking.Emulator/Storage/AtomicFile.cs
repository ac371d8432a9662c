namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Writes whole files: beside their place until all of it is on the disk, then renamed. Neither the end of the process or
/// of the power nor a full disk leaves half a file, and the old one stays until the new one is complete.
/// </summary>
internal static class AtomicFile
{
    /// <summary>The end of the names of files that are not complete.</summary>
    public const string UnfinishedExtension = ".new";

    /// <exception cref="IOException">It cannot be written; the old one is as it was.</exception>
    public static void Write(string path, ReadOnlyMemory<byte> bytes)
    {
        if (FindReplaceable(path) is { } target)
            Replace(DiskFileSystem.Instance, target, [bytes]);
        else
            File.WriteAllBytes(path, bytes.Span);
    }

    /// <summary>Creates a file, or replaces the one of that name.</summary>
    /// <param name="files">Where it is.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="parts">Its content; each part is written before the next is asked for.</param>
    /// <returns>Its length in bytes.</returns>
    /// <exception cref="IOException">It cannot be written; the old one is as it was.</exception>
    public static long Replace(IFileSystem files, string path, IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        var unfinished = $"{path}.{Guid.NewGuid():N}{UnfinishedExtension}";
        try
        {
            var length = 0L;
            using (var file = files.Open(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                foreach (var part in parts)
                {
                    file.Write(part.Span, length);
                    length += part.Length;
                }

                file.FlushToDisk();
            }

            files.Move(unfinished, path);
            return length;
        }
        catch
        {
            files.Delete(unfinished);
            throw;
        }
    }

    // A device or a pipe, such as /dev/stdout, has no length and is written to as it is: renamed over, it would be gone.
    private static string? FindReplaceable(string path)
    {
        var file = new FileInfo(Path.GetFullPath(path));
        if (file.LinkTarget is null && !file.Exists)
            return file.FullName;
        var target = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return target is { Exists: true, Length: > 0 } ? target.FullName : null;
    }
}
