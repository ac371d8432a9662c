namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Finds files in the folder of files and nowhere else.</summary>
internal static class FilesFolder
{
    /// <exception cref="StubFailedException">The name leads out of the folder, by itself or through a link.</exception>
    public static string PathOf(string folder, string name)
    {
        var root = Path.GetFullPath(folder);
        if (name.Contains('\0', StringComparison.Ordinal) || name.Contains('\\', StringComparison.Ordinal) || Path.IsPathRooted(name))
            throw Outside();
        var path = Path.GetFullPath(Path.Combine(root, name));
        if (!IsInside(root, path))
            throw Outside();

        // Every part of the way may be a link.
        for (var part = path; IsInside(root, part); part = Path.GetDirectoryName(part)!)
        {
            FileSystemInfo entry = Directory.Exists(part) ? new DirectoryInfo(part) : new FileInfo(part);
            if (entry.ResolveLinkTarget(returnFinalTarget: true) is { } target && !IsInside(root, target.FullName))
                throw Outside();
        }

        return path;
    }

    private static bool IsInside(string root, string path) =>
        path.StartsWith(Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static StubFailedException Outside() =>
        new("The stub answers with a file that lies outside of the folder of files, which is not allowed.");
}
