using System.Reflection.Metadata;
using System.Text;
using System.Text.RegularExpressions;
using Vtex.Tracking.PackageTests.Packing;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.PackageTests.Contents;

/// <summary>What a public gallery shows of a package.</summary>
public sealed partial class GalleryTests(SharedFeed shared)
{
    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    private IReadOnlyList<Package> Packages => shared.Feed.Packages;

    [Fact]
    public void Each_has_a_README_of_its_own() => Assert.All(Packages, package =>
    {
        var page = Encoding.UTF8.GetString(package.Read(package.Text("readme")!));
        Assert.StartsWith($"# {package.Id.Replace(".any", "").Replace(".linux-x64", "").Replace(".win-x64", "")}\n", page, StringComparison.Ordinal);
    });

    [Fact]
    public void Links_are_absolute_and_lead_somewhere() => Assert.All(Packages, package =>
    {
        var page = Encoding.UTF8.GetString(package.Read("README.md"));
        var links = Link().Matches(page).Select(match => match.Groups["target"].Value).ToList();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.StartsWith("https://", link, StringComparison.Ordinal));
        Assert.All(links.Where(link => link.StartsWith(GitCopy.Address, StringComparison.Ordinal)), link =>
        {
            var file = link[$"{GitCopy.Address}/blob/main/".Length..].Split('#')[0];
            Assert.True(File.Exists(Path.Combine(RepositoryFolder.Root, file)), link);
        });
        Assert.All(links.Where(link => link.Contains("nuget.org/packages/", StringComparison.Ordinal)), link =>
            Assert.Contains(link.Split('/')[^1], Packages.Select(other => other.Id)));
    });

    [Fact]
    public void Each_has_the_icon() => Assert.All(Packages, package => Assert.Equal(
        File.ReadAllBytes(Path.Combine(RepositoryFolder.Root, "assets", "icon.png")), package.Read(package.Text("icon")!)));

    [Fact]
    public void Each_says_where_its_project_and_source_are() => Assert.All(Packages, package =>
    {
        Assert.Equal(GitCopy.Address, package.Text("projectUrl"));
        Assert.Equal(GitCopy.Address, package.Text("repository", "url"));
        Assert.Equal("git", package.Text("repository", "type"));
        Assert.Matches("^[0-9a-f]{40}$", package.Text("repository", "commit"));
    });

    [Fact]
    public void Forms_for_issues_lead_to_the_project()
    {
        var form = File.ReadAllText(Path.Combine(RepositoryFolder.Root, ".github", "ISSUE_TEMPLATE", "config.yml"));
        Assert.Contains($"url: {GitCopy.Address}/security/", form, StringComparison.Ordinal);
    }

    [Fact]
    public void Release_notes_are_the_section_of_the_changelog()
    {
        var changelog = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "CHANGELOG.md"));
        var section = changelog[(changelog.IndexOf($"## [{GitCopy.Version}]", StringComparison.Ordinal) + $"## [{GitCopy.Version}]".Length)..];
        Assert.All(Packages, package => Assert.StartsWith(
            package.Text("releaseNotes")!.ReplaceLineEndings("\n")[..200], section.TrimStart(), StringComparison.Ordinal));
    }

    [Fact]
    public void A_debugger_finds_the_source_of_every_assembly() => Assert.All(Packages, package =>
        Assert.All(package.OwnAssemblies, assembly =>
        {
            using var symbols = new MemoryStream(package.ReadSymbols(Path.ChangeExtension(assembly, ".pdb")));
            using var provider = MetadataReaderProvider.FromPortablePdbStream(symbols);
            var reader = provider.GetMetadataReader();
            var link = reader.GetCustomDebugInformation(EntityHandle.ModuleDefinition)
                .Select(reader.GetCustomDebugInformation).Single(information => reader.GetGuid(information.Kind) == SourceLink);
            var source = GitCopy.Address.Replace("https://github.com/", "https://raw.githubusercontent.com/", StringComparison.Ordinal);
            Assert.Contains(
                $"{source}/{package.Text("repository", "commit")}/*",
                Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)), StringComparison.Ordinal);
        }));

    [GeneratedRegex(@"\]\((?<target>[^)]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
