using System.Text.Json;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.PackageTests.Packing;

/// <summary>
/// Copies what the packages are built from, so that building it neither disturbs the solution's own build, which may be
/// going on, nor takes anything from it.
/// </summary>
internal static class SourceCopy
{
    /// <summary>The projects in the copy, as a solution filter; beside it lies the solution.</summary>
    public const string Projects = "packages.slnf";

    public static void Into(TemporaryFolder folder)
    {
        // In a worktree .git is a file, and would make the copy a part of the repository.
        foreach (var file in Directory.EnumerateFiles(RepositoryFolder.Root).Where(file => Path.GetFileName(file) != ".git"))
            File.Copy(file, folder.PathOf(Path.GetFileName(file)));
        Copy(Path.Combine(RepositoryFolder.Root, "src"), folder.PathOf("src"));
        Copy(Path.Combine(RepositoryFolder.Root, "assets"), folder.PathOf("assets"));
        // Templates are made of them.
        Copy(Path.Combine(RepositoryFolder.Root, "samples"), folder.PathOf("samples"));

        var projects = Directory.EnumerateFiles(folder.PathOf("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(project => Path.GetRelativePath(folder.Path, project).Replace('/', '\\'));
        var filter = new { solution = new { path = "Vtex.Tracking.sln", projects } };
        folder.Write(Projects, JsonSerializer.Serialize(filter));
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from))
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from))
        {
            var name = Path.GetFileName(folder);
            if (name is not ("bin" or "obj"))
                Copy(folder, Path.Combine(to, name));
        }
    }
}
