using System.Text.RegularExpressions;

namespace Vtex.Tracking.ArchitectureTests;

/// <summary>A C# file and the types that it declares at the outermost level.</summary>
internal sealed partial record SourceFile(string Path, int Lines, string Namespace, IReadOnlyList<DeclaredType> Types)
{
    public static SourceFile Read(string path)
    {
        var lines = File.ReadAllLines(System.IO.Path.Combine(Repository.Root, path));
        var types = lines.Select(line => TypeDeclaration().Match(line)).Where(match => match.Success)
            .Select(match => new DeclaredType(
                match.Groups["name"].Value, match.Groups["access"].Value == "public", match.Groups["rest"].Value)).ToList();
        var name = lines.Select(line => NamespaceDeclaration().Match(line)).FirstOrDefault(match => match.Success);
        return new SourceFile(path, lines.Length, name?.Groups["name"].Value ?? "", types);
    }

    /// <summary>The files of a project that people wrote, without generated ones.</summary>
    public static IEnumerable<SourceFile> Of(string project) => Repository.Sources(System.IO.Path.Combine("src", project))
        .Where(file => !file.Split(System.IO.Path.DirectorySeparatorChar).Contains("Generated"))
        .Select(file => Read(System.IO.Path.Combine("src", project, file)));

    [GeneratedRegex(
        @"^(?<access>public|internal|file) (?:(?:static|sealed|abstract|readonly|ref|partial) )*(?:class|struct|interface|enum|delegate [\w<>?, ]+|record(?: struct)?) (?<name>\w+)(?<rest>.*)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex TypeDeclaration();

    [GeneratedRegex("^namespace (?<name>[\\w.]+);", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamespaceDeclaration();
}

/// <summary>A type as a line of the source declares it; <c>Rest</c> is what follows the name on that line.</summary>
internal sealed record DeclaredType(string Name, bool IsPublic, string Rest);
