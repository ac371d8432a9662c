using Vtex.Tracking.Readme;
using Vtex.Tracking.WireMockTests.Corpus;

namespace Vtex.Tracking.WireMockTests.Comparison;

public sealed class DifferencesPageTests
{
    private static readonly string Page = Path.Combine(RepositoryFolder.Root, "docs", "wiremock-differences.md");

    [Fact]
    public void The_page_lists_what_the_tests_know()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            File.WriteAllText(Page, DifferencesPage.Write());
        Assert.Equal(DifferencesPage.Write(), File.ReadAllText(Page));
    }

    [Fact]
    public void A_difference_is_shown_by_cases_that_exist() => Assert.All(
        KnownDifferences.All,
        one =>
        {
            Assert.NotEmpty(one.Cases);
            Assert.All(one.Cases, id => Assert.Contains(id, StubCases.All.Keys));
        });

    [Fact]
    public void A_case_shows_one_difference_at_most() =>
        Assert.Distinct(KnownDifferences.All.SelectMany(one => one.Cases));
}
