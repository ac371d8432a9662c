namespace Vtex.Tracking.ArchitectureTests;

/// <summary>Files hold one idea: one public type and what belongs to it, or one closed family of internal types.</summary>
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
    public void A_file_has_at_most_one_public_type_and_is_named_for_it(string project) =>
        Assert.All(SourceFile.Of(project), file =>
        {
            var publicTypes = file.Types.Where(type => type.IsPublic).Select(type => type.Name).Distinct(StringComparer.Ordinal).ToList();
            if (publicTypes.Count > 0)
                Assert.Equal([Path.GetFileNameWithoutExtension(file.Path).Split('{')[0]], publicTypes);
        });

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_folder_is_a_drawer(string project) => Assert.DoesNotContain(
        SourceFile.Of(project),
        file => file.Path.Split(Path.DirectorySeparatorChar).Any(part => part is "Helpers" or "Utils" or "Common"));
}
