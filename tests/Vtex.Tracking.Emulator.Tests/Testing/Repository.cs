namespace Vtex.Tracking.Emulator.Tests;

/// <summary>Finds the files of the repository that the tests run in.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The assembly of the command line tool, built with the same configuration as these tests.</summary>
    public static string Tool
    {
        get
        {
            var output = Path.GetRelativePath(PathOf("tests", "Vtex.Tracking.Emulator.Tests"), AppContext.BaseDirectory);
            return PathOf("src", "Vtex.Tracking.Emulator.Cli", output, "vtex-tracking-emulator.dll");
        }
    }

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The C# files that people wrote for a project under <c>src</c>.</summary>
    public static IEnumerable<string> SourcesOf(string project)
    {
        var root = PathOf("src", project);
        return Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(root, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin"));
    }

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Vtex.Tracking.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests lie outside the repository.");
        return folder;
    }
}
