using System.Reflection;
using System.Runtime.CompilerServices;

namespace Vtex.Tracking.PublicApi;

/// <summary>
/// Holds an assembly's surface against the text that was last approved. To approve a change, run the tests with
/// <c>UPDATE_PUBLIC_API=1</c> and review the difference in the commit.
/// </summary>
internal static class PublicApiApproval
{
    /// <param name="assembly">The assembly to look at.</param>
    /// <param name="testFile">The test that calls; the approved text lies beside it.</param>
    /// <returns>What differs, one line each; empty when nothing does.</returns>
    public static IReadOnlyList<string> Differences(Assembly assembly, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, assembly.GetName().Name + ".approved.txt");
        var actual = PublicApiPrinter.Print(assembly);
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
            File.WriteAllText(path, actual);
        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        return [.. Lines(approved, actual, "- "), .. Lines(actual, approved, "+ ")];
    }

    /// <summary>Each line with its type before it, since many types have members that read the same.</summary>
    private static IEnumerable<string> Lines(string of, string without, string mark) =>
        Qualified(of).Except(Qualified(without), StringComparer.Ordinal).Select(line => mark + line);

    private static IEnumerable<string> Qualified(string text)
    {
        var type = "";
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var isMember = line.StartsWith(' ');
            if (!isMember)
                type = line.Split(" : ")[0];
            yield return isMember ? $"{type} {{ {line.Trim()} }}" : line;
        }
    }
}
