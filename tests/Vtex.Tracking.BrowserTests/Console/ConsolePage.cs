using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Vtex.Tracking.BrowserTests;

/// <summary>An open page of the console.</summary>
public sealed class ConsolePage
{
    private readonly ConcurrentQueue<string> _complaints = new();

    public ConsolePage(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => _complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.Contains("Failed to load resource", StringComparison.Ordinal))
                _complaints.Enqueue(message.Text);
        };
        page.SetDefaultTimeout(20_000);
    }

    public IPage Page { get; }

    public ILocator Heading => Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    public ILocator Row(string text) => Page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = text });

    /// <summary>Waits until something is shown.</summary>
    public static Task ShownAsync(ILocator locator) => locator.First.WaitForAsync();

    /// <summary>Fails when the browser complained, or when axe finds what keeps people from using the page.</summary>
    public async Task AssertGoodAsync()
    {
        var result = await Page.RunAxe();
        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Nodes[0].Html}"));
        Assert.Empty(_complaints);
    }
}
