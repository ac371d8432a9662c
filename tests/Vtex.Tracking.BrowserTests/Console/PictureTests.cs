using Microsoft.Playwright;

namespace Vtex.Tracking.BrowserTests;

/// <summary>Makes the pictures of the docs: UPDATE_DOCS=1 dotnet test tests/Vtex.Tracking.BrowserTests --filter Category=Slow.</summary>
public sealed class PictureTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    private const int Quality = 82;

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData("services", "console-services", "en-GB", false, false)]
    [InlineData("routes/1", "console-route", "pt-BR", false, false)]
    [InlineData("messages/1", "console-messages", "pt-BR", false, true)]
    [InlineData("services/1", "console-phone", "pt-BR", true, false)]
    public async Task The_docs_have_pictures(string page, string name, string locale, bool phone, bool dark)
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1", "Pictures are made with UPDATE_DOCS=1.");
        var console = await host.OpenAsync(page, locale, phone, dark);
        await ConsolePage.ShownAsync(console.Heading);
        await console.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await console.Page.EvaluateAsync("() => Promise.all(document.getAnimations().map(animation => animation.finished))");
        var session = await console.Page.Context.NewCDPSessionAsync(console.Page);
        var picture = await session.SendAsync("Page.captureScreenshot", new Dictionary<string, object> { ["format"] = "webp", ["quality"] = Quality });
        var folder = Path.Combine(PageFileTests.Repository(), "docs", "images");
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(
            Path.Combine(folder, $"{name}.webp"), Convert.FromBase64String(picture!.Value.GetProperty("data").GetString()!), TestContext.Current.CancellationToken);
        await console.Page.CloseAsync();
    }
}
