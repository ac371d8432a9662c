using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>The code that packages show on a gallery compiles, and prints what its comments say.</summary>
public sealed class PackageReadmeTests
{
    public static TheoryData<string> Pages => [.. Directory
        .EnumerateFiles(Path.Combine(RepositoryFolder.Root, "src"), "README.md", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
        .Select(file => Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_does_what_the_comments_say(string page)
    {
        var packageWithoutCode = page is "src/Vtex.Tracking.ShippingNetwork/README.md" or "src/Vtex.Tracking.Emulator.Cli/README.md" or "src/Vtex.Tracking.Templates/README.md";
        var blocks = ReadmePage.Open(page).Blocks("csharp");
        Assert.Equal(packageWithoutCode, blocks.Count == 0);
        Assert.All(blocks, block => Assert.Equal(
            block.PromisedOutput, SnippetRun.Program(block).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
    }
}
