using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed partial class ControlPageCodeTests
{
    [Fact]
    public Task The_code_of_the_page_works() => ControlPageCode.RunAsync();

    [Fact]
    public Task The_code_of_the_page_about_the_platform_works() => PlatformPageCode.RunAsync();

    [Fact]
    public Task The_code_of_the_page_about_reports_works() => ReportsPageCode.RunAsync();

    [Fact]
    public void The_page_has_this_code_and_no_other() => Check(ControlFiles.Page, ControlFiles.PageCode);

    [Fact]
    public void The_page_about_the_platform_has_this_code_and_no_other() => Check(ControlFiles.PlatformPage, ControlFiles.PlatformPageCode);

    [Fact]
    public void The_page_about_reports_has_this_code_and_no_other() => Check(ControlFiles.ReportsPage, ControlFiles.ReportsPageCode);

    private static void Check(string page, string code)
    {
        var source = Spaces().Replace(code, " ");
        var blocks = CodeBlock().Matches(page).Select(block => block.Groups["code"].Value).ToList();
        Assert.NotEmpty(blocks);
        Assert.All(blocks, block => Assert.Contains(Spaces().Replace(block, " "), source, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)\n```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5_000)]
    private static partial Regex Spaces();
}
