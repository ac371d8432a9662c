using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.BrowserTests;

/// <summary>The files of the pages: what they weigh, where they are from, how they are sent, and that no word is missing.</summary>
public sealed partial class PageFileTests : IAsyncLifetime
{
    private const int MaxBytes = 300_000;

    private TrackingEmulator _emulator = null!;
    private HttpClient _client = null!;

    private static IEnumerable<string> Scripts => EmbeddedPages.Paths.Where(path => path.EndsWith(".js", StringComparison.Ordinal) && !path.StartsWith("vendor/", StringComparison.Ordinal));

    [Fact]
    public void All_files_together_are_small() =>
        Assert.InRange(EmbeddedPages.Paths.Sum(path => new EmbeddedPages().Find(path)!.Compressed.Length), 1, MaxBytes);

    [Fact]
    public void Both_languages_have_the_same_words() => Assert.Equal(Words("pt"), Words("en"));

    [Fact]
    public void Every_word_that_is_used_exists()
    {
        var words = Words("en");
        foreach (var path in Scripts)
        {
            var text = Read(path);
            Assert.All(UsedKey().Matches(text), used => Assert.True(words.Contains(used.Groups["key"].Value), $"{path}: {used.Groups["key"].Value}"));
            Assert.All(UsedGroup().Matches(text), used => Assert.True(
                words.Any(word => word.StartsWith(used.Groups["group"].Value, StringComparison.Ordinal)), $"{path}: {used.Groups["group"].Value}"));
        }
    }

    [Fact]
    public void Every_kind_of_event_has_a_name()
    {
        var kinds = typeof(WorldEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(WorldEvent)) && !type.IsAbstract).Select(type => $"event.{type.Name}");
        Assert.Empty(kinds.Except(Words("pt")));
    }

    [Fact]
    public void Libraries_of_others_are_what_their_list_says()
    {
        var folder = Path.Combine(Repository(), "src", "Vtex.Tracking.Emulator.Console", "wwwroot", "vendor");
        var versions = JsonNode.Parse(File.ReadAllText(Path.Combine(folder, "versions.json")))!.AsObject();
        Assert.All(versions, version => Assert.Equal(
            version.Value!["sha256"]!.ToString(), Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, version.Key))))));
        Assert.Empty(EmbeddedPages.Paths.Where(path => path.StartsWith("vendor/", StringComparison.Ordinal)).Select(path => path["vendor/".Length..])
            .Except(versions.Select(version => version.Key)));
    }

    /// <summary>Or the browser would find them only step by step, each when the one before it is there.</summary>
    [Fact]
    public void The_console_names_all_modules_that_it_needs_at_once()
    {
        var needed = new SortedSet<string>(StringComparer.Ordinal);
        Collect("console/main.js");
        Assert.Equal(needed.Where(path => path != "console/main.js"), Preloaded().Matches(Read("console.html")).Select(link => link.Groups["path"].Value));

        void Collect(string path)
        {
            if (!needed.Add(path))
                return;
            foreach (Match import in StaticImport().Matches(Read(path)))
                Collect(new Uri(new Uri($"http://localhost/{path}"), import.Groups["path"].Value).AbsolutePath[1..]);
        }
    }

    [Fact]
    public async Task A_page_is_sent_compressed_and_once()
    {
        using var first = await SendAsync("", "gzip");
        Assert.Equal((HttpStatusCode.OK, "text/html"), (first.StatusCode, first.Content.Headers.ContentType!.MediaType));
        Assert.Equal("gzip", Assert.Single(first.Content.Headers.ContentEncoding));
        Assert.DoesNotContain("unsafe", first.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        using var second = await SendAsync("", "gzip", first.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        using var plain = await SendAsync("_emulator/pages/kit/api.js", "identity");
        Assert.Contains("export", await plain.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_does_not_ask_for_HTML_gets_what_there_was_without_pages()
    {
        using var answer = await _client.GetAsync(_emulator.BaseAddress, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        using var unknown = await SendAsync("_emulator/pages/nothing.js", "gzip");
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var outside = await SendAsync("_emulator/pages/../../vtex-tracking-emulator.dll", "gzip");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public async Task Requests_for_pages_are_in_no_journal()
    {
        using var page = await SendAsync("", "gzip");
        _emulator.Journal.Verify(RequestMatcher.Create(), Times.Never);
    }

    [Fact]
    public async Task The_console_of_an_emulator_in_memory_cannot_be_opened()
    {
        await using var memory = TrackingEmulator.CreateInMemory();
        await Assert.ThrowsAsync<InvalidOperationException>(() => memory.OpenConsoleAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    public async ValueTask InitializeAsync()
    {
        _emulator = await TrackingEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        _emulator.MapConsole().MapConsole();
        _client = new HttpClient();
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _emulator.DisposeAsync();
    }

    private static SortedSet<string> Words(string language) =>
        new(Word().Matches(Read($"kit/words.{language}.js")).Select(word => word.Groups["key"].Value), StringComparer.Ordinal);

    private static string Read(string path)
    {
        using var reader = new StreamReader(new EmbeddedPages().Find(path)!.OpenPlain());
        return reader.ReadToEnd();
    }

    internal static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Vtex.Tracking.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }

    private async Task<HttpResponseMessage> SendAsync(string path, string encoding, string? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_emulator.BaseAddress, path));
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Encoding", encoding);
        if (known is not null)
            request.Headers.Add("If-None-Match", known);
        return await _client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("""(?:\bfrom\s*|^import\s*|;import\s*)"(?<path>\.[^"]+)";?""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex StaticImport();

    [GeneratedRegex("""rel="modulepreload" href="\./_emulator/pages/(?<path>[^"]+)\x22""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Preloaded();

    [GeneratedRegex("""^  "(?<key>[^"]+)": """, RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Word();

    [GeneratedRegex("""\bt\("(?<key>[^"]+)"|\bt\([^()`"]+\? "(?<key>[^"]+)" : "(?<key>[^"]+)"\)""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex UsedKey();

    [GeneratedRegex("""\bt\(`(?<group>[A-Za-z]+\.)\$|\bnamed\("(?<group>[A-Za-z]+)\x22""", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex UsedGroup();
}
