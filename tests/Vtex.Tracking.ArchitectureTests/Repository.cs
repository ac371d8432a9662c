using System.Reflection;

namespace Vtex.Tracking.ArchitectureTests;

/// <summary>The files of the repository that these tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot")
        .Value!;

    /// <summary>The names of the projects below a folder, such as <c>src</c>.</summary>
    public static IEnumerable<string> Projects(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.csproj", SearchOption.AllDirectories)
            .Where(file => !IsOutput(Path.GetRelativePath(Root, file)))
            .Select(file => Path.GetRelativePath(Root, file));

    /// <summary>The C# files of a folder that people wrote, relative to it.</summary>
    public static IEnumerable<string> Sources(string folder)
    {
        var root = Path.Combine(Root, folder);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(root, file))
            .Where(file => !IsOutput(file))
            .Order(StringComparer.Ordinal); // a partial type belongs to the first of its folders
    }

    private static bool IsOutput(string path) => path.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin");
}
