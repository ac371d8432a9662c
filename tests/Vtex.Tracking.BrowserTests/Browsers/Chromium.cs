using Microsoft.Playwright;

namespace Vtex.Tracking.BrowserTests;

/// <summary>The browser of the machine, for which every name of the domain <c>example</c> leads to this machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path)
            return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--host-resolver-rules=MAP *.example 127.0.0.1"],
        });
    }

    /// <summary>Opens a page; where there is no browser, the test is skipped.</summary>
    public async Task<IPage> OpenAsync(Uri address)
    {
        Assert.SkipWhen(_browser is null, "There is no chromium on this machine: apt-get install chromium.");
        var page = await _browser.NewPageAsync();
        await page.GotoAsync(address.ToString());
        return page;
    }

    /// <summary>Opens an empty page in a context of its own; where there is no browser, the test is skipped.</summary>
    public async Task<IPage> NewPageAsync(BrowserNewContextOptions options)
    {
        Assert.SkipWhen(_browser is null, "There is no chromium on this machine: apt-get install chromium.");
        return await _browser.NewPageAsync(new BrowserNewPageOptions
        {
            ViewportSize = options.ViewportSize,
            ColorScheme = options.ColorScheme,
            Locale = options.Locale,
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
