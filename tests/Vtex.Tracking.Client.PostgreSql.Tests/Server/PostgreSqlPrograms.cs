using System.Globalization;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Describes where this machine has PostgreSQL's programs, which Debian keeps out of the search path.</summary>
internal static class PostgreSqlPrograms
{
    public static string? Folder { get; } = Folders().FirstOrDefault(IsComplete);

    private static IEnumerable<string> Folders()
    {
        const string Debian = "/usr/lib/postgresql";
        var debian = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(Version).Select(folder => Path.Combine(folder, "bin"))
            : [];
        return debian.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
    }

    private static bool IsComplete(string folder) =>
        File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));

    private static int Version(string folder) =>
        int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;
}
