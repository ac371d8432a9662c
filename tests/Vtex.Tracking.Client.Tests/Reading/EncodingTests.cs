using System.IO.Compression;
using System.Net;
using System.Text;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.Reading;

/// <summary>Answers in other charsets than UTF-8, and compressed ones.</summary>
public sealed class EncodingTests : IDisposable
{
    private const string Json = "{\"a\":{\"events\":[{\"city\":\"São Paulo\"}]}}";

    private readonly ScriptedServer _server = new();
    private readonly VtexShippingNetworkClient _network;

    public EncodingTests() => _network = _server.Network(options => options.Resilience.MaxResponseBytes = 100_000);

    public void Dispose()
    {
        _network.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("iso8859_1")]
    [InlineData("\"latin1\"")]
    [InlineData("windows-1252")]
    [InlineData("cp1252")]
    [InlineData("ISO-8859-15")]
    public async Task Single_byte_charsets_are_heeded(string charset) =>
        Assert.Equal("São Paulo", await CityAsync(Encoding.Latin1.GetBytes(Json), $"application/json; charset={charset}"));

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=UTF8")]
    [InlineData("application/json; charset=\"utf-8\"")]
    [InlineData("application/json; charset='utf-8'")]
    [InlineData("application/json; charset=")]
    [InlineData("application/json; charset=us-ascii")]
    [InlineData("application/json; charset=utf8; charset=utf-8")]
    [InlineData("json; charset")]
    [InlineData("")]
    public async Task UTF_8_has_many_names(string contentType) =>
        Assert.Equal("São Paulo", await CityAsync(Encoding.UTF8.GetBytes(Json), contentType));

    [Theory]
    [InlineData("application/json; charset=utf-16", false, false)]
    [InlineData("application/json; charset=UTF-16LE", false, false)]
    [InlineData("application/json; charset=utf-16be", true, false)]
    [InlineData("application/json; charset=utf-16", true, true)]
    [InlineData("application/json; charset=utf-8", false, true)]
    [InlineData("application/json", true, false)]
    [InlineData("application/json", false, false)]
    public async Task UTF_16_is_read_by_its_name_its_mark_or_its_zeros(string contentType, bool isBigEndian, bool hasMark)
    {
        var encoding = new UnicodeEncoding(isBigEndian, hasMark);

        Assert.Equal("São Paulo", await CityAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Json)], contentType));
    }

    [Theory]
    [InlineData("application/json; charset=utf-32", false, false)]
    [InlineData("application/json; charset=UTF-32LE", false, false)]
    [InlineData("application/json; charset=utf-32be", true, false)]
    [InlineData("application/json; charset=utf-32", true, true)]
    [InlineData("application/json; charset=utf-16", false, true)]
    [InlineData("application/json; charset=utf-8", true, false)]
    [InlineData("application/json", false, true)]
    [InlineData("application/json", true, true)]
    [InlineData("application/json", false, false)]
    [InlineData("application/json", true, false)]
    public async Task So_is_UTF_32(string contentType, bool isBigEndian, bool hasMark)
    {
        var encoding = new UTF32Encoding(isBigEndian, hasMark);

        Assert.Equal("São Paulo", await CityAsync([.. encoding.GetPreamble(), .. encoding.GetBytes(Json)], contentType));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("UTF-16LE")]
    [InlineData("utf-16be")]
    [InlineData("unicode")]
    [InlineData("utf-32")]
    [InlineData("utf-32be")]
    public async Task UTF_8_that_is_called_so_is_UTF_8_all_the_same(string charset)
    {
        Assert.Equal("São Paulo", await CityAsync(Encoding.UTF8.GetBytes(Json), $"application/json; charset={charset}"));
        Assert.Equal("São Paulo", await CityAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Json)], $"application/json; charset={charset}"));
    }

    [Fact]
    public async Task Windows_1252_has_the_euro_and_typographic_quotes() => Assert.Equal(
        "“€”", await CityAsync([.. "{\"a\":{\"events\":[{\"city\":\""u8, 0x93, 0x80, 0x94, .. "\"}]}}"u8], "application/json; charset=windows-1252"));

    [Fact]
    public async Task A_charset_that_is_not_supported_is_named()
    {
        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            () => CityAsync(Encoding.UTF8.GetBytes(Json), "application/json; charset=klingon"));

        Assert.Contains("the charset klingon, which is not supported", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("x-gzip")]
    [InlineData(null)]
    public async Task Gzip_is_read_though_nobody_asked_for_it(string? name) => Assert.Equal(
        "São Paulo", await CityAsync(Compressed(stream => new GZipStream(stream, CompressionLevel.Fastest)), "application/json", name));

    [Fact]
    public async Task Deflate_is_read_with_and_without_its_header()
    {
        Assert.Equal(
            "São Paulo", await CityAsync(Compressed(stream => new ZLibStream(stream, CompressionLevel.Fastest)), "application/json", "deflate"));
        Assert.Equal(
            "São Paulo", await CityAsync(Compressed(stream => new DeflateStream(stream, CompressionLevel.Fastest)), "application/json", "deflate"));
    }

#if !CLIENT_FOR_NETSTANDARD
    [Fact]
    public async Task Brotli_is_read() => Assert.Equal(
        "São Paulo", await CityAsync(Compressed(stream => new BrotliStream(stream, CompressionLevel.Fastest)), "application/json", "br"));
#endif

    [Fact]
    public async Task Gzip_of_several_parts_is_read_whole()
    {
        var half = Json.Length / 2;
        byte[] parts = [.. Compressed(Gzip, Json[..half]), .. Compressed(Gzip, Json[half..])];

        Assert.Equal("São Paulo", await CityAsync(parts, "application/json", "gzip"));
    }

    [Theory]
    [InlineData("gzip, gzip", "gzip", "gzip")]
    [InlineData("gzip", "gzip", "gzip")]
    [InlineData(null, "gzip", "gzip")]
    [InlineData("deflate,gzip", "deflate", "gzip")]
    [InlineData("gzip, Deflate", "gzip", "deflate")]
    [InlineData("identity, gzip", "gzip")]
    [InlineData("gzip, identity", "gzip")]
    [InlineData("gzip gzip gzip", "gzip", "gzip", "gzip")]
    [InlineData("gzip, br", "gzip")]
    [InlineData("deflate, gzip", "deflate")]
#if !CLIENT_FOR_NETSTANDARD
    [InlineData("gzip, br", "gzip", "br")]
    [InlineData("br, gzip", "br", "gzip")]
    [InlineData("br, br", "br", "br")]
#endif
    public async Task One_that_is_compressed_several_times_is_read(string? contentEncoding, params string[] codings)
    {
        var body = Encoding.UTF8.GetBytes(Json);
        foreach (var coding in codings)
            body = Compressed(stream => Compressor(coding, stream), body);

        Assert.Equal("São Paulo", await CityAsync(body, "application/json", contentEncoding));
    }

    public static TheoryData<string> Codings =>
#if CLIENT_FOR_NETSTANDARD
        ["gzip", "deflate", "raw"];
#else
        ["gzip", "deflate", "raw", "br"];
#endif

    [Theory]
    [MemberData(nameof(Codings))]
    public async Task A_compressed_answer_that_breaks_off_anywhere_is_no_answer(string name)
    {
        using var network = _server.Network(options => options.Resilience.MaxAttempts = 1);
        foreach (var json in new[] { Json, Json.Replace("São Paulo", string.Join(',', Enumerable.Range(0, 300)), StringComparison.Ordinal) })
        {
            var whole = Compressed(stream => Compressor(name, stream), json);
            var coding = name == "raw" ? "deflate" : name;
            Answer(whole, "application/json", coding);
            Assert.Single((await network.TrackAsync(["a"])).Packages);
            for (var length = 1; length < whole.Length; length++)
            {
                Answer(whole[..length], "application/json", coding);
                var exception = await Assert.ThrowsAsync<VtexTransportException>(() => network.TrackAsync(["a"]));
                Assert.Contains("failed before the answer was complete", exception.Message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task One_that_breaks_off_is_asked_for_again_and_leaves_a_notification_in_doubt()
    {
        var whole = Compressed(Gzip);
        using var network = _server.Network(options => options.Resilience.BaseDelay = TimeSpan.Zero);
        Answer(() => _server.Calls.Count == 1 ? whole[..^1] : whole, "application/json", "gzip");

        Assert.Single((await network.TrackAsync(["a"])).Packages);
        Assert.Equal(2, _server.Calls.Count);

        Answer(whole[..^1], "application/json", "gzip");
        await Assert.ThrowsAsync<VtexAmbiguousWriteException>(() => network.NotifyAsync(Carriers.Notification));
    }

    [Fact]
    public async Task A_header_that_a_proxy_forgot_does_no_harm() =>
        Assert.Equal("São Paulo", await CityAsync(Encoding.UTF8.GetBytes(Json), "application/json", "gzip"));

    [Theory]
    [InlineData("zstd")]
    [InlineData("deflate")]
    [InlineData("br, zstd", "zstd")]
    [InlineData("zstd, identity", "zstd")]
    [InlineData("gzip,gzip,gzip,gzip,gzip", "5?codings")]
    public async Task A_coding_that_cannot_be_undone_is_named(string name, string? named = null)
    {
        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            () => CityAsync([0x28, 0xB5, 0x2F, 0xFD, 0xFF, 0xFF], "application/json", name));

        Assert.Contains($"compressed with {named ?? name}, which", exception.Message, StringComparison.Ordinal);
        Assert.Null(exception.ResponseBody);
    }

    [Fact]
    public async Task A_bomb_is_given_up_at_the_limit()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(new byte[10_000_000]);

        var exception = await Assert.ThrowsAsync<VtexUnexpectedResponseException>(
            () => CityAsync(stream.ToArray(), "application/json", "gzip"));

        Assert.Contains("100000 bytes", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_raw_answer_is_decompressed_and_says_nothing_of_it()
    {
        using var network = _server.Network(options => options.KeepRawAnswers = true);
        Answer(Compressed(Gzip), "application/json", "gzip");

        var raw = Assert.Single((await network.TrackAsync(["a"])).Raw);

        Assert.Equal(Json, Encoding.UTF8.GetString(raw.Body.ToArray()));
        Assert.False(raw.Headers.ContainsKey("Content-Encoding"));
    }

    private static GZipStream Gzip(Stream stream) => new(stream, CompressionLevel.Fastest);

    private static Stream Compressor(string name, Stream stream) => name switch
    {
        "gzip" => Gzip(stream),
        "deflate" => new ZLibStream(stream, CompressionLevel.Fastest),
        "raw" => new DeflateStream(stream, CompressionLevel.Fastest),
        _ => new BrotliStream(stream, CompressionLevel.Fastest),
    };

    private static byte[] Compressed(Func<Stream, Stream> compress, string json = Json) =>
        Compressed(compress, Encoding.UTF8.GetBytes(json));

    private static byte[] Compressed(Func<Stream, Stream> compress, byte[] body)
    {
        using var stream = new MemoryStream();
        using (var compressing = compress(stream))
            compressing.Write(body);
        return stream.ToArray();
    }

    private async Task<string?> CityAsync(byte[] body, string contentType, string? contentEncoding = null)
    {
        Answer(body, contentType, contentEncoding);
        return (await _network.TrackAsync(["a"])).Packages["a"].Events![0].City;
    }

    private void Answer(byte[] body, string contentType, string? contentEncoding) =>
        Answer(() => body, contentType, contentEncoding);

    private void Answer(Func<byte[]> body, string contentType, string? contentEncoding) => _server.Answer(() =>
    {
        var content = new ByteArrayContent(body());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        if (contentEncoding is not null)
            content.Headers.TryAddWithoutValidation("Content-Encoding", contentEncoding);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    });
}
