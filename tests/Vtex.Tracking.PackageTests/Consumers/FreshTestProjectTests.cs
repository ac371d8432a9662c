using System.Reflection;
using Vtex.Tracking.PackageTests.Packing;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.PackageTests.Consumers;

/// <summary>The README's test in a fresh xunit project.</summary>
public sealed class FreshTestProjectTests(SharedFeed shared)
{
    private static string XunitVersion => typeof(FreshTestProjectTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "XunitVersion").Value!;

    [Fact]
    public async Task The_test_of_the_README_passes()
    {
        var test = Assert.Single(ReadmePage.Open("README.md").Blocks("csharp"), block => block.IsTestClass);
        using var project = new FreshProject(
            shared.Feed, test.Text, $"""<PackageReference Include="xunit.v3" Version="{XunitVersion}" />""");

        var output = await project.RunAsync(TestContext.Current.CancellationToken);

        Assert.Contains("Total: 1, Errors: 0, Failed: 0, Skipped: 0", output, StringComparison.Ordinal);
    }
}
