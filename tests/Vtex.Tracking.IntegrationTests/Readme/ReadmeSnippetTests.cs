using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>Every C# block of the README pages compiles without a warning and does what the page says.</summary>
public sealed class ReadmeSnippetTests
{
    public static TheoryData<string> Pages => [.. ReadmePage.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Test_classes_pass(string page)
    {
        var classes = ReadmePage.Open(page).Blocks("csharp").Where(block => block.IsTestClass).ToList();
        Assert.NotEmpty(classes);
        foreach (var block in classes)
            Assert.NotEqual(0, await SnippetRun.FactsAsync(block));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Programs_print_what_the_comments_beneath_them_say(string page)
    {
        var programs = ReadmePage.Open(page).Blocks("csharp").Where(block => !block.IsTestClass).ToList();
        Assert.NotEmpty(programs);
        foreach (var block in programs)
        {
            var output = SnippetRun.Program(block);
            Assert.Equal(block.PromisedOutput, output.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
