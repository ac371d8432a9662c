using System.IO.Compression;
using System.Text;
using Vtex.Tracking.Emulator.Tests.Wire.Control;

namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>Bodies in the charsets, compressions and versions of HTTP that clients send, in memory and on a socket.</summary>
public sealed class EncodingTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_is_read_in_its_charset_and_compression(bool socket)
    {
        await using var api = socket ? await Api.OnSocketAsync() : Api.InMemory();
        await api.LoginAsync();
        var number = 0;
        foreach (var (charset, encoding) in new (string?, string)[]
        {
            (null, "utf-8"), ("utf8", "utf-8"), ("UTF8", "utf-8"), ("\"utf-8\"", "utf-8"), ("us-ascii", "utf-8"), ("", "utf-8"),
            ("iso-8859-1", "iso-8859-1"), ("latin1", "iso-8859-1"), ("utf-16", "utf-16"),
        })
        {
            foreach (var compression in new[] { null, "gzip", "br", "deflate" })
            {
                var service = SampleBody.Service().With("orderNumber", "ção");
                var bytes = Encoding.GetEncoding(encoding).GetBytes($"[{service.ToJsonString(Relaxed)}]");
                using var request = Request("receiver/services", bytes, charset, compression);
                (await api.SendAsync(request)).ShouldBeOk();
                var id = ++number;
                Assert.Equal("ção", (string?)(await api.GetAsync($"receiver/services/{id}")).Json.At("orderNumber"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(WriteEndpoint.Table), MemberType = typeof(WriteEndpoint))]
    public async Task What_is_not_supported_is_named_everywhere(string method, string path)
    {
        await using var api = await Api.LoggedInAsync();
        await api.ScheduleAsync();
        using var charset = Request(path, "{}"u8.ToArray(), "shift_jis", null, method);
        Assert.Contains("iso-8859-1", (await api.SendAsync(charset)).ShouldRefuse(415).Text, StringComparison.Ordinal);
        using var encoding = Request(path, "{}"u8.ToArray(), null, "zstd", method);
        Assert.Contains("zstd", (await api.SendAsync(encoding)).ShouldRefuse(415).Text, StringComparison.Ordinal);
        using var damaged = Request(path, "{}"u8.ToArray(), null, "gzip", method);
        Assert.Contains("Content-Encoding", (await api.SendAsync(damaged)).ShouldFault("$").Text, StringComparison.Ordinal);
        foreach (var compression in new[] { "gzip", "br", "deflate" })
        {
            using var cut = Request(path, Compressed(compression, "{}"u8.ToArray())[..^1], null, null, method);
            cut.Content!.Headers.ContentEncoding.Add(compression);
            Assert.Contains("cut off", (await api.SendAsync(cut)).ShouldFault("$").Text, StringComparison.Ordinal);
        }

        using var silent = Request(path, Compressed("gzip", "{}"u8.ToArray()), null, null, method);
        Assert.Contains("Content-Encoding: gzip", (await api.SendAsync(silent)).ShouldFault("$").Text, StringComparison.Ordinal);
        using var bomb = Request(path, new byte[40 * 1024 * 1024], null, "gzip", method);
        (await api.SendAsync(bomb)).ShouldRefuse(413);
    }

    [Theory]
    [InlineData("1.1", false)]
    [InlineData("1.1", true)]
    [InlineData("2.0", false)]
    public async Task A_body_without_a_length_counts(string version, bool socket)
    {
        var options = new TrackingEmulatorOptions { StartTime = Moments.Noon };
        var stopped = TestContext.Current.CancellationToken;
        await using var emulator = socket ? await TrackingEmulator.StartAsync(options, stopped) : TrackingEmulator.CreateInMemory(options);
        using var http = new HttpClient(socket ? new SocketsHttpHandler() : emulator.CreateHandler()) { BaseAddress = emulator.BaseAddress };

        Assert.Equal(201, await SendAsync("_emulator/universes", """{"name":"loja"}"""));
        Assert.Equal(200, await SendAsync("_emulator/clock/run", """{"speed":60}"""));
        Assert.Equal(60, emulator.Clock.Speed);
        Assert.Equal(200, await SendAsync("_emulator/clock/freeze", "{}"));
        Assert.Equal(201, await SendAsync("_emulator/universes/loja/services", $$"""{"service": {{ControlClient.Service()}}}"""));
        Assert.Equal(200, await SendAsync("_emulator/universes/loja/services/1/execute", """{"move":"Route","driver":"ana"}"""));
        Assert.Equal(200, await SendAsync("_emulator/universes/loja/services/1/start", ""));
        Assert.Equal(200, await SendAsync("_emulator/universes/loja/services/1/deliver", """{"receiverName":"Helena"}"""));
        Assert.Contains("Helena", await http.GetStringAsync("_emulator/universes/loja/services/1", stopped), StringComparison.Ordinal);
        var before = emulator.Clock.GetUtcNow();
        Assert.Equal(200, await SendAsync("_emulator/clock/advance", """{"by":"06:00:00"}"""));
        Assert.Equal(TimeSpan.FromHours(6), emulator.Clock.GetUtcNow() - before);
        Assert.Equal(200, await SendAsync("receiver/auth", """{"username":"loja","password":"segredo"}"""));
        Assert.Equal(400, await SendAsync("_emulator/clock/freeze", """{"speed":1}"""));

        async Task<int> SendAsync(string path, string body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Version = Version.Parse(version),
                Content = new StreamContent(new UnseekableStream(Encoding.UTF8.GetBytes(body))),
            };
            request.Headers.ExpectContinue = true;
            using var response = await http.SendAsync(request, stopped);
            return (int)response.StatusCode;
        }
    }

    [Theory]
    [InlineData("12.0", true)]
    [InlineData("1.2e1", true)]
    [InlineData("1200e-2", true)]
    [InlineData("12.5", false)]
    [InlineData("1e-400", false)]
    public async Task A_whole_number_may_be_written_in_many_ways(string number, bool isWhole)
    {
        await using var api = await Api.LoggedInAsync();
        var service = SampleBody.Service().With("idShippingCompany", "@").ToJsonString().Replace("\"@\"", number, StringComparison.Ordinal);
        var created = await api.SendAsync(HttpMethod.Post, "receiver/services", $"[{service}]");
        var forked = await api.SendAsync(HttpMethod.Post, "_emulator/universes", $$"""{"name":"u","seed":{{number}}}""");
        if (isWhole)
        {
            created.ShouldBeOk();
            Assert.Equal((201, 12), (forked.Status, (int)forked.Json!["seed"]!));
        }
        else
        {
            created.ShouldFault("$[0].idShippingCompany");
            forked.ShouldFault("$.seed");
        }
    }

    [Fact]
    public async Task Long_lists_are_refused_in_words()
    {
        await using var client = new ControlClient();
        await client.OpenAsync(services: 1);
        await client.ShouldFaultAsync(
            ControlClient.In("services/1/timeline"), $$"""{"steps":[{{Many("""{"after":"00:00:01","move":"Start"}""", 1_001)}}]}""", "$.steps");
        await client.ShouldFaultAsync(
            "_emulator/universes", $$"""{"name":"u","users":[{{Many("""{"username":"a","password":"b"}""", 200_000)}}]}""", "$.users");
        await client.ShouldFaultAsync(
            ControlClient.In("services/1/deliver"), $$"""{"pictures":[{{Many("\"x\"", 1_000_000)}}]}""", "$.pictures");
        await client.ShouldFaultAsync(
            ControlClient.In("routes"), $$"""{"driver":"ana","date":"2026-11-24","services":[{{Many("1", 1_000_000)}}]}""", "$.services");
        await client.ShouldFaultAsync(
            ControlClient.In("hub/invoices"), $$"""{"orderId":"1","packages":[{{Many("{}", 100_000)}}]}""", "$.packages");
    }

    private static System.Text.Json.JsonSerializerOptions Relaxed { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Many(string item, int count) => string.Join(',', Enumerable.Repeat(item, count));

    private static HttpRequestMessage Request(string path, byte[] body, string? charset, string? compression, string method = "POST")
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = new ByteArrayContent(compression is null or "zstd" || body.Length < 3 ? body : Compressed(compression, body)),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", charset is null ? "application/json" : $"application/json; charset={charset}");
        if (compression is not null)
            request.Content.Headers.ContentEncoding.Add(compression);
        return request;
    }

    private static byte[] Compressed(string encoding, byte[] bytes)
    {
        var compressed = new MemoryStream();
        using (Stream writer = encoding switch
        {
            "br" => new BrotliStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
            _ => new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true),
        })
        {
            writer.Write(bytes);
        }

        return compressed.ToArray();
    }
}
