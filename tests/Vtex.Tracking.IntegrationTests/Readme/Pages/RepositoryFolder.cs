using System.Runtime.CompilerServices;

namespace Vtex.Tracking.Readme;

/// <summary>The root of the repository that these tests were compiled from.</summary>
internal static class RepositoryFolder
{
    public static string Root { get; } = Find(Directory.GetParent(ThisFile())!);

    private static string ThisFile([CallerFilePath] string path = "") => path;

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Vtex.Tracking.sln")) ? folder.FullName : Find(folder.Parent!);
}
