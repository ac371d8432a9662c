using System.Net.Sockets;
using System.Text;

namespace Vtex.Tracking.Emulator.Tests.Hosting;

/// <summary>What web pages of others can make a browser send is refused; what programs send is not.</summary>
public sealed class BrowserGuardTests : IAsyncLifetime
{
    private const string Advance = "POST /_emulator/clock/advance";
    private const string Body = """{"by":"06:00:00"}""";

    private TrackingEmulator _emulator = null!;

    private string Own => $"127.0.0.1:{_emulator.BaseAddress.Port}";

    public static TheoryData<string> Everywhere() =>
    [
        Advance, "GET /_emulator/health", "POST /receiver/auth", "GET /receiver/services", "POST /jacaranda/v1/loja/master/notify",
        "GET /__admin/mappings", "DELETE /__admin/mappings", "GET /nowhere", "OPTIONS /_emulator/health",
    ];

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_foreign_host_is_misdirected_everywhere(string request)
    {
        var answer = await SendAsync(request, "Host: evil.example");
        Assert.Equal(421, StatusOf(answer));
        Assert.Contains("--allow-host", answer, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Everywhere))]
    public async Task A_foreign_origin_is_refused_everywhere(string request)
    {
        var answer = await SendAsync(request, $"Host: {Own}", "Origin: https://evil.example", "Content-Type: text/plain");
        Assert.Equal(403, StatusOf(answer));
        Assert.Contains("--allow-origin", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("Access-Control", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("LOCALHOST:1")]
    [InlineData("localhost.")]
    [InlineData("loja.localhost:99")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1.")]
    [InlineData("127.9.8.7:5310")]
    [InlineData("[::1]")]
    [InlineData("[::1]:5310")]
    public async Task Loopback_is_always_allowed(string host) =>
        Assert.Equal(200, StatusOf(await SendAsync(Advance, $"Host: {host}")));

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("evillocalhost")]
    [InlineData("localhost.evil.example")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.0.2")]
    [InlineData("2130706433")]
    [InlineData("127.1")]
    [InlineData("[::2]:5310")]
    [InlineData("localhost..")]
    public async Task No_other_host_is(string host) =>
        Assert.Equal(421, StatusOf(await SendAsync(Advance, $"Host: {host}")));

    [Theory]
    [InlineData("Host: 127.0.0.1@evil.example")]
    [InlineData("Host: evil.example@127.0.0.1")]
    [InlineData("Host: [::1%25lo]")]
    [InlineData("Host: [::]")]
    [InlineData("Host: localhost:")]
    [InlineData("Host: localhost:x")]
    [InlineData("Host: localhost:65536")]
    [InlineData("Host: localhost/evil")]
    [InlineData("Host: localhost", "Host: localhost")]
    [InlineData("Host:")]
    [InlineData("X: no host at all")]
    public async Task A_host_that_is_none_moves_nothing(params string[] headers)
    {
        var before = _emulator.Clock.GetUtcNow();
        Assert.InRange(StatusOf(await SendAsync(Advance, headers)), 400, 421);
        Assert.Equal(before, _emulator.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_target_in_absolute_form_counts_with_its_host()
    {
        Assert.Equal(421, StatusOf(await SendAsync("POST http://evil.example/_emulator/clock/advance", "Host: evil.example")));
        Assert.Equal(400, StatusOf(await SendAsync("POST http://evil.example/_emulator/clock/advance", $"Host: {Own}")));
        Assert.Equal(200, StatusOf(await SendAsync($"POST http://{Own}/_emulator/clock/advance", $"Host: {Own}")));
    }

    [Fact]
    public async Task What_a_proxy_says_of_the_host_is_not_believed() =>
        Assert.Equal(421, StatusOf(await SendAsync(Advance, "Host: evil.example", "X-Forwarded-Host: localhost", "Forwarded: host=localhost")));

    [Theory]
    [InlineData("null")]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost:3000")]
    [InlineData("http://127.0.0.1")]
    [InlineData("https://{own}")]
    [InlineData("http://{own}.evil.example")]
    [InlineData("http://user@{own}")]
    [InlineData("http://{own}/path")]
    [InlineData("chrome-extension://abcdef")]
    [InlineData("nonsense")]
    public async Task Only_the_own_origin_is_no_foreign_one(string origin) => Assert.Equal(
        403, StatusOf(await SendAsync(Advance, $"Host: {Own}", $"Origin: {origin.Replace("{own}", Own, StringComparison.Ordinal)}")));

    [Fact]
    public async Task The_own_origin_may_call()
    {
        Assert.Equal(200, StatusOf(await SendAsync(Advance, $"Host: {Own}", $"Origin: http://{Own}", "Sec-Fetch-Site: same-origin")));
        Assert.Equal(403, StatusOf(await SendAsync(Advance, $"Host: {Own}", $"Origin: http://{Own}", "Origin: https://evil.example")));
    }

    [Theory]
    [InlineData(403, "GET", "cross-site", "no-cors", "image")]
    [InlineData(403, "GET", "same-site", "no-cors", "script")]
    [InlineData(403, "GET", "cross-site", "cors", "empty")]
    [InlineData(403, "GET", "cross-site", "navigate", "iframe")]
    [InlineData(403, "GET", "odd", "no-cors", "image")]
    [InlineData(403, "POST", "cross-site", "navigate", "document")]
    [InlineData(200, "GET", "cross-site", "navigate", "document")]
    [InlineData(200, "GET", "none", "navigate", "document")]
    [InlineData(200, "GET", "same-origin", "cors", "empty")]
    [InlineData(200, "POST", "same-origin", "cors", "empty")]
    public async Task Fetch_metadata_count_where_there_is_no_origin(int status, string method, string site, string mode, string destination) =>
        Assert.Equal(status, StatusOf(await SendAsync(
            method == "GET" ? "GET /_emulator/clock" : Advance,
            $"Host: {Own}", $"Sec-Fetch-Site: {site}", $"Sec-Fetch-Mode: {mode}", $"Sec-Fetch-Dest: {destination}")));

    [Theory]
    [InlineData(403, "POST", "https://evil.example/page")]
    [InlineData(403, "POST", "nonsense")]
    [InlineData(200, "GET", "https://evil.example/page")]
    [InlineData(200, "POST", "http://{own}/page")]
    public async Task A_form_of_an_old_browser_is_known_by_its_page(int status, string method, string page) => Assert.Equal(
        status, StatusOf(await SendAsync(
            method == "GET" ? "GET /_emulator/clock" : Advance,
            $"Host: {Own}", $"Referer: {page.Replace("{own}", Own, StringComparison.Ordinal)}")));

    [Fact]
    public async Task Curl_works_as_before() => Assert.Equal(200, StatusOf(await SendAsync(
        Advance, $"Host: {Own}", "User-Agent: curl/8.5.0", "Accept: */*", "Content-Type: application/x-www-form-urlencoded")));

    [Fact]
    public async Task A_handler_in_memory_takes_any_host_and_no_foreign_page()
    {
        using var http = new HttpClient(_emulator.CreateHandler()) { BaseAddress = new Uri("https://fulfillment.example.com/") };
        using var fine = await http.GetAsync("_emulator/health", TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)fine.StatusCode);
        http.DefaultRequestHeaders.Add("Origin", "https://fulfillment.example.com");
        using var foreign = await http.GetAsync("_emulator/health", TestContext.Current.CancellationToken);
        Assert.Equal(403, (int)foreign.StatusCode);
    }

    [Fact]
    public async Task Allowed_hosts_and_origins_may_call_and_browsers_are_told_so()
    {
        var options = new TrackingEmulatorOptions();
        options.AllowedHosts.Add("emulator.test");
        options.AllowedOrigins.Add("http://LOCALHOST:3000");
        options.AllowedOrigins.Add("null");
        await using var emulator = await TrackingEmulator.StartAsync(options, TestContext.Current.CancellationToken);

        Assert.Equal(200, StatusOf(await SendAsync(emulator, Advance, "Host: Emulator.Test:5310")));
        Assert.Equal(421, StatusOf(await SendAsync(emulator, Advance, "Host: other.test")));
        var answer = await SendAsync(emulator, Advance, "Host: localhost", "Origin: http://localhost:3000", "Sec-Fetch-Site: same-site");
        Assert.Equal(200, StatusOf(answer));
        Assert.Contains("Access-Control-Allow-Origin: http://localhost:3000", answer, StringComparison.Ordinal);
        Assert.Equal(200, StatusOf(await SendAsync(emulator, Advance, "Host: localhost", "Origin: null")));
        Assert.Equal(403, StatusOf(await SendAsync(emulator, Advance, "Host: localhost", "Origin: http://localhost:3001")));

        var preflight = await SendAsync(
            emulator, "OPTIONS /receiver/services", "Host: localhost", "Origin: http://localhost:3000",
            "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: authorization,content-type");
        Assert.Equal(204, StatusOf(preflight));
        Assert.Contains("Access-Control-Allow-Methods: POST", preflight, StringComparison.Ordinal);
        Assert.Contains("Access-Control-Allow-Headers: authorization,content-type", preflight, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://emulator.test")]
    [InlineData("emulator.test:80")]
    [InlineData("a b")]
    [InlineData("")]
    [InlineData("*")]
    public void A_host_that_is_none_is_no_option(string host)
    {
        var options = new TrackingEmulatorOptions();
        options.AllowedHosts.Add(host);
        Assert.Contains("AllowedHosts", Assert.Throws<ArgumentException>(() => TrackingEmulator.CreateInMemory(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:3000")]
    [InlineData("http://localhost:3000/app")]
    [InlineData("*")]
    [InlineData("")]
    public void An_origin_that_is_none_is_no_option(string origin)
    {
        var options = new TrackingEmulatorOptions();
        options.AllowedOrigins.Add(origin);
        Assert.Contains("AllowedOrigins", Assert.Throws<ArgumentException>(() => TrackingEmulator.CreateInMemory(options)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/__admin/reset", 404)]
    [InlineData("/__admin/settings", 404)]
    [InlineData("/carrinho", 200)]
    [InlineData("/_emulator/clock", 405)]
    public async Task A_request_without_a_host_is_answered_as_with_the_address_that_was_called(string path, int status)
    {
        using var http = new HttpClient { BaseAddress = _emulator.BaseAddress };
        using var stub = new StringContent("""{"Request":{"Path":"/carrinho","Methods":["POST"]},"Response":{"StatusCode":200,"Body":"{{request.url}}","UseTransformer":true}}""");
        using var added = await http.PostAsync("__admin/mappings", stub, TestContext.Current.CancellationToken);
        Assert.Equal(201, (int)added.StatusCode);

        using var client = new TcpClient();
        await client.ConnectAsync(_emulator.BaseAddress.Host, _emulator.BaseAddress.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes($"POST {path} HTTP/1.0\r\nContent-Length: 0\r\n\r\n"), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        Assert.Equal(status, StatusOf(await reader.ReadToEndAsync(TestContext.Current.CancellationToken)));
    }

    public async ValueTask InitializeAsync() =>
        _emulator = await TrackingEmulator.StartAsync(cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();

    private Task<string> SendAsync(string request, params string[] headers) => SendAsync(_emulator, request, headers);

    // By hand, for no client sends all of these.
    private static async Task<string> SendAsync(TrackingEmulator emulator, string request, params string[] headers)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(emulator.BaseAddress.Host, emulator.BaseAddress.Port, TestContext.Current.CancellationToken);
        var body = request.StartsWith("POST", StringComparison.Ordinal) ? Body : "";
        var text = $"{request} HTTP/1.1\r\n{string.Join("\r\n", headers)}\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n{body}";
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(text), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(client.GetStream());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private static int StatusOf(string answer) => int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
}
