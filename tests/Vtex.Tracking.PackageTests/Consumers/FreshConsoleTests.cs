using Vtex.Tracking.PackageTests.Packing;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.PackageTests.Consumers;

/// <summary>The README's first program in a fresh console project.</summary>
public sealed class FreshConsoleTests(SharedFeed shared)
{
    [Fact]
    public async Task The_first_program_of_the_README_runs()
    {
        var program = ReadmePage.Open("README.md").Blocks("csharp").First(block => !block.IsTestClass);
        using var project = new FreshProject(shared.Feed, program.Text);

        var output = await project.RunAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith("#1 Ativo", output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_packages_that_the_README_names_exist()
    {
        var names = ReadmePage.Open("README.md").Lines
            .SelectMany(line => line.Split(' ', '`', '(', ')'))
            .Select(word => word.Trim('.', ',', '*', ':'))
            .Where(word => word.StartsWith("Vtex.Tracking.", StringComparison.Ordinal))
            .Where(word => !word.EndsWith(';'))
            .Distinct();
        // The tool's packages for single platforms are chosen by the SDK, not named by people.
        Assert.Equal(
            shared.Feed.Packages.Where(package => !package.PackageTypes.Contains("DotnetToolRidPackage"))
                .Select(package => package.Id).Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
    }
}
