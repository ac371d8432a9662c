using System.Reflection;

namespace Vtex.Tracking.CodeGenerator;

/// <summary>Locates the contracts, the generated folders and NSwag, as the project file names them.</summary>
internal static class Repository
{
    public static string NSwag => Metadata("NSwag");

    public static string NSwagSettings => Metadata("NSwagSettings");

    public static string NSwagOutput => Metadata("NSwagOutput");

    /// <summary>The absolute path of a file or folder of the repository.</summary>
    public static string PathOf(string relative) => Path.Combine(Metadata("RepositoryRoot"), relative);

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => string.Equals(attribute.Key, key, StringComparison.Ordinal))
        .Value!;
}
