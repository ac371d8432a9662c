using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.BrowserTests;

/// <summary>A real browser with a page of somebody else open moves nothing in the emulator and reads nothing of it.</summary>
public sealed class ForeignPageTests(Chromium browser) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Evil = "evil.example";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private TrackingEmulator _emulator = null!;
    private WebSite _site = null!;

    private string Advance => new Uri(_emulator.BaseAddress, "_emulator/clock/advance").ToString();

    private string Health => new Uri(_emulator.BaseAddress, "_emulator/health").ToString();

    [Theory]
    [InlineData(Evil)]
    [InlineData("127.0.0.1")] // another port is another origin
    public async Task It_cannot_move_the_clock_by_fetch(string host)
    {
        var page = await browser.OpenAsync(_site.Address(host));
        foreach (var mode in new[] { "cors", "no-cors" })
        {
            foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "application/json" })
            {
                await page.EvaluateAsync<string>(
                    """
                    ([url, mode, type]) => fetch(url, { method: "POST", mode, headers: { "Content-Type": type }, body: '{"by":"06:00:00"}' })
                        .then(answer => answer.type, failure => failure.message)
                    """,
                    new[] { Advance, mode, type });
            }
        }

        AssertUnmoved();
    }

    [Fact]
    public async Task It_cannot_move_the_clock_by_a_form()
    {
        var page = await browser.OpenAsync(_site.Address(Evil));
        var answered = page.WaitForResponseAsync(Advance);
        await page.EvaluateAsync(
            """
            url => {
                const form = Object.assign(document.createElement("form"), { action: url, method: "POST", enctype: "text/plain", target: "frame" });
                form.append(Object.assign(document.createElement("input"), { name: '{"by":"06:00:00","x":"', value: '"}' }));
                document.body.append(form);
                form.submit();
            }
            """,
            Advance);

        Assert.Equal(403, (await answered).Status);
        AssertUnmoved();
    }

    [Fact]
    public async Task It_cannot_read_an_answer()
    {
        var page = await browser.OpenAsync(_site.Address(Evil));
        Assert.Equal("Failed to fetch", await page.EvaluateAsync<string>(
            "url => fetch(url).then(answer => answer.text(), failure => failure.message)", Health));
    }

    [Theory]
    [InlineData("""url => { document.body.append(Object.assign(document.createElement("img"), { src: url })) }""")]
    [InlineData("""url => { document.body.append(Object.assign(document.createElement("script"), { src: url })) }""")]
    [InlineData("""url => { document.querySelector("iframe").src = url }""")]
    [InlineData("""url => { new EventSource(url) }""")]
    [InlineData("""url => { navigator.sendBeacon(url, "{}") }""")]
    public async Task It_cannot_have_the_browser_load_anything(string load)
    {
        var page = await browser.OpenAsync(_site.Address(Evil));
        var status = new TaskCompletionSource<int>();
        page.Response += (_, answer) => status.TrySetResult(answer.Url == Health ? answer.Status : 0);
        page.RequestFailed += (_, _) => status.TrySetResult(403); // what the browser itself keeps from the page
        await page.EvaluateAsync(load, Health);
        Assert.Equal(403, await status.Task.WaitAsync(Patience, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_name_that_was_made_to_lead_here_reaches_nothing()
    {
        var page = await browser.OpenAsync(_site.Address(Evil));
        foreach (var path in new[] { "_emulator/clock", "__admin/mappings", "receiver/services" })
        {
            var answer = await page.GotoAsync($"http://rebound.example:{_emulator.BaseAddress.Port}/{path}");
            Assert.Equal(421, answer!.Status);
        }

        // The page of the refusal has that name as its origin, as the attacker's page would.
        Assert.Equal(421, await page.EvaluateAsync<int>(
            """() => fetch("/_emulator/clock/advance", { method: "POST", body: '{"by":"06:00:00"}' }).then(answer => answer.status)"""));
        AssertUnmoved();
    }

    [Fact]
    public async Task A_link_shows_an_answer()
    {
        var page = await browser.OpenAsync(_site.Address(Evil));
        var answered = page.WaitForResponseAsync(Health);
        await page.EvaluateAsync("url => { location = url }", Health);
        Assert.Equal(200, (await answered).Status);
    }

    [Fact]
    public async Task A_page_whose_origin_is_allowed_calls_and_reads()
    {
        var options = new TrackingEmulatorOptions();
        options.AllowedOrigins.Add(_site.Address("localhost").GetLeftPart(UriPartial.Authority));
        await using var emulator = await TrackingEmulator.StartAsync(options, TestContext.Current.CancellationToken);
        var before = emulator.Clock.GetUtcNow();

        var page = await browser.OpenAsync(_site.Address("localhost"));
        var status = await page.EvaluateAsync<int>(
            """
            url => fetch(url, { method: "POST", headers: { "Content-Type": "application/json" }, body: '{"by":"06:00:00"}' })
                .then(answer => answer.json().then(_ => answer.status))
            """,
            new Uri(emulator.BaseAddress, "_emulator/clock/advance").ToString());

        Assert.Equal((200, TimeSpan.FromHours(6)), (status, emulator.Clock.GetUtcNow() - before));
    }

    public async ValueTask InitializeAsync()
    {
        _site = await WebSite.StartAsync();
        _emulator = await TrackingEmulator.StartAsync(
            new TrackingEmulatorOptions { StartTime = DateTimeOffset.UnixEpoch }, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _site.DisposeAsync();
    }

    private void AssertUnmoved() => Assert.Equal(DateTimeOffset.UnixEpoch, _emulator.Clock.GetUtcNow());
}
