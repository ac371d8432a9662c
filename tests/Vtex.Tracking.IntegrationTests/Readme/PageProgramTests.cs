using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>The code on a page of the documentation is one program, which prints what its comments say.</summary>
public sealed class PageProgramTests
{
    [Theory]
    [InlineData("docs/accounts.md")]
    [InlineData("docs/carriers.md")]
    [InlineData("docs/chat.md")]
    [InlineData("docs/conformance.md")]
    [InlineData("docs/console.md")]
    [InlineData("docs/driver-app.md")]
    [InlineData("docs/errors.md")]
    [InlineData("docs/fault-explorer.md")]
    [InlineData("docs/faults.md")]
    [InlineData("docs/getting-started.md")]
    [InlineData("docs/hub.md")]
    [InlineData("docs/legacy-paths.md")]
    [InlineData("docs/emulated-world.md")]
    [InlineData("docs/last-mile.md")]
    [InlineData("docs/messages.md")]
    [InlineData("docs/orders.md")]
    [InlineData("docs/shipping-network.md")]
    [InlineData("docs/six-hour-rule.md")]
    [InlineData("docs/testing.md")]
    [InlineData("docs/webhooks.md")]
    [InlineData("docs/wiremock.md")]
    [InlineData("skills/vtex-tracking/SKILL.md")]
    public void The_code_prints_what_the_comments_say(string file)
    {
        var page = ReadmePage.Open(file);
        var promised = page.Blocks("csharp").SelectMany(block => block.PromisedOutput).ToList();
        Assert.NotEmpty(promised);
        Assert.Equal(
            promised,
            SnippetRun.Program(page.Program()).Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Each_block_about_fleets_compiles() => Assert.All(
        ReadmePage.Open("docs/fleets.md").Blocks("csharp"),
        block => Assert.NotNull(SnippetCompiler.Compile(block).EntryPoint));
}
