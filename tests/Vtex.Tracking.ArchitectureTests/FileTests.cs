namespace Vtex.Tracking.ArchitectureTests;

/// <summary>Files hold one idea: a public type and the closed family below it, or internal types that belong together.</summary>
public sealed class FileTests
{
    private const int MaxLines = 300;

    public static TheoryData<string> Projects => new(Repository.Projects("src").Select(file => Path.GetFileNameWithoutExtension(file)));

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_file_is_long(string project) =>
        Assert.DoesNotContain(SourceFile.Of(project), file => file.Lines > MaxLines);

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_file_has_one_public_type_and_those_that_derive_from_it(string project) =>
        Assert.All(SourceFile.Of(project), file =>
        {
            var name = Path.GetFileNameWithoutExtension(file.Path).Split('{')[0];
            Assert.All(
                file.Types.Where(type => type.IsPublic),
                type => Assert.True(type.Name == name || type.Rest.Contains($" : {name}", StringComparison.Ordinal), $"{type.Name} belongs in a file of its own."));
        });

    /// <summary>Of two, the generator writes now one first and now the other, and no two builds are alike.</summary>
    [Theory]
    [MemberData(nameof(Projects))]
    public void Log_entries_are_in_one_class(string project) => Assert.InRange(
        SourceFile.Of(project).Count(file => File.ReadAllText(Path.Combine(Repository.Root, file.Path)).Contains("[LoggerMessage(", StringComparison.Ordinal)),
        0, 1);

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_is_a_drawer(string project) => Assert.DoesNotContain(
        SourceFile.Of(project),
        file => file.Path.Split(Path.DirectorySeparatorChar).Any(part => part is "Helpers" or "Utils" or "Common"));
}
