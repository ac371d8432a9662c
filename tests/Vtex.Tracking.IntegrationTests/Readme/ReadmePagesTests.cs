using System.Text.RegularExpressions;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>The pages as texts: their links lead somewhere, and the translation of the README keeps up.</summary>
public sealed partial class ReadmePagesTests
{
    public static TheoryData<string> Pages =>
    [
        .. ReadmePage.Names,
        "docs/accounts.md",
        "docs/carriers.md",
        "docs/console.md",
        "docs/command-line.md",
        "docs/doctor.md",
        "docs/errors.md",
        "docs/fault-explorer.md",
        "docs/faults.md",
        "docs/fleets.md",
        "docs/getting-started.md",
        "docs/hub.md",
        "docs/legacy-paths.md",
        "docs/emulated-world.md",
        "docs/shipping-network.md",
        "docs/six-hour-rule.md",
        "docs/testing.md",
        "docs/wiremock.md",
        "llms.txt",
        "skills/vtex-tracking/SKILL.md",
        .. Translations,
    ];

    /// <summary>The Brazilian pages, each with the name of the English page that leads.</summary>
    public static TheoryData<string> TranslatedPages => ["README.pt-BR.md", .. Translations];

    private static IEnumerable<string> Translations =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "docs", "pt-BR"), "*.md").Select(page => $"docs/pt-BR/{Path.GetFileName(page)}");

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_within_the_repository_lead_somewhere(string page)
    {
        var links = ReadmePage.Open(page).Lines
            .SelectMany(line => Link().Matches(line))
            .Select(match => match.Groups["target"].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(links);
        var folder = Path.Combine(RepositoryFolder.Root, Path.GetDirectoryName(page)!);
        Assert.All(links, target => Assert.True(Path.Exists(Path.Combine(folder, target)), target));
    }

    [Theory]
    [MemberData(nameof(TranslatedPages))]
    public void A_translation_has_the_same_blocks_but_for_names_and_comments(string page) =>
        Assert.Equal(Shape(English(page)), Shape(page));

    [Theory]
    [MemberData(nameof(TranslatedPages))]
    public void A_translation_has_the_same_chapters_and_tables(string page) => Assert.Equal(Outline(English(page)), Outline(page));

    private static string English(string translation) =>
        translation.Replace(".pt-BR", "", StringComparison.Ordinal).Replace("pt-BR/", "", StringComparison.Ordinal);

    /// <summary>The code without comments, and with one name for each method that tells a test's story.</summary>
    private static IEnumerable<string> Shape(string page) => ReadmePage.Open(page).Blocks()
        .SelectMany(block => block.Text.Split('\n').Prepend(block.Language))
        .Select(line => TestName().Replace(Comment().Replace(line, ""), "Test("))
        .Where(line => line.Length > 0);

    private static (int Chapters, int Rows) Outline(string page)
    {
        var lines = ReadmePage.Open(page).Lines;
        return (lines.Count(line => line.StartsWith("## ", StringComparison.Ordinal)), lines.Count(line => line.StartsWith('|')));
    }

    [GeneratedRegex(@"\]\((?<target>[^)#]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();

    [GeneratedRegex(@"(^|\s+)(//|#) .*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b\w+_\w+\(", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestName();
}
