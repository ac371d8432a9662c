using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Calls;

/// <summary>A body counts for what its headers say that it is.</summary>
public sealed class EncodingTests
{
    private const string Json = """[{"trackingNumber":"JAC-ção-€"}]""";
    private readonly ScriptedCarrier _carrier = new();

    [Theory]
    [InlineData("", "utf-8")]
    [InlineData("; charset=utf-8", "utf-8")]
    [InlineData("; charset=utf8", "utf-8")]
    [InlineData("; charset=UTF8", "utf-8")]
    [InlineData("; charset=\"utf-8\"", "utf-8")]
    [InlineData("; charset=", "utf-8")]
    [InlineData("; charset=us-ascii", "utf-8")]
    [InlineData("; charset=windows-1252", "windows-1252")]
    [InlineData("; charset=ISO-8859-1", "windows-1252")]
    [InlineData("; charset=latin1", "windows-1252")]
    [InlineData("; charset=iso_8859-1", "windows-1252")]
    [InlineData("; charset=iso-8859-15", "iso-8859-15")]
    [InlineData("; charset=utf-16", "utf-16")]
    [InlineData("; charset=utf-16be", "utf-16BE")]
    public async Task A_charset_is_heeded(string charset, string written)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);

        var answer = await SendAsync(bytes.GetBytes(Json), request => request.ContentType = "application/json" + charset);

        Assert.Equal((200, "JAC-ção-€"), (answer.Status, _carrier.Query!.TrackingNumbers.Single()));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public async Task A_byte_order_mark_wins_over_the_header(string written)
    {
        var encoding = Encoding.GetEncoding(written);

        var answer = await SendAsync(
            [.. encoding.GetPreamble(), .. encoding.GetBytes(Json)], request => request.ContentType = "application/json; charset=iso-8859-1");

        Assert.Equal((200, "JAC-ção-€"), (answer.Status, _carrier.Query!.TrackingNumbers.Single()));
    }

    [Fact]
    public async Task Half_a_pair_in_UTF_16_is_refused()
    {
        var answer = await SendAsync([0xFF, 0xFE, 0x00, 0xD8, 0x20, 0x00], _ => { });
        Assert.Equal([("$", "is not valid in its charset.")], answer.Faults);
    }

    [Theory]
    [InlineData("application/json; charset=shift_jis")]
    [InlineData("application/json; charset=utf-7")]
    public async Task A_charset_that_is_not_supported_is_refused_with_those_that_are(string type)
    {
        var answer = await SendAsync(Encoding.UTF8.GetBytes(Json), request => request.ContentType = type);
        Assert.Equal(415, answer.Status);
        Assert.Contains("utf-8, us-ascii, iso-8859-1", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZIP")]
    [InlineData("x-gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("identity, gzip")]
    public async Task A_compressed_body_is_read(string encoding)
    {
        var answer = await SendAsync(
            Compressed(encoding.ToLowerInvariant(), Encoding.UTF8.GetBytes(Json)), request => request.Headers.ContentEncoding = encoding);
        Assert.Equal((200, "JAC-ção-€"), (answer.Status, _carrier.Query!.TrackingNumbers.Single()));
    }

    [Fact]
    public async Task Charset_and_compression_may_come_together()
    {
        var answer = await SendAsync(Compressed("gzip", Encoding.Latin1.GetBytes("""[{"trackingNumber":"ação"}]""")), request =>
        {
            request.ContentType = "application/json; charset=iso-8859-1";
            request.Headers.ContentEncoding = "gzip";
        });
        Assert.Equal((200, "ação"), (answer.Status, _carrier.Query!.TrackingNumbers.Single()));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("compress")]
    [InlineData("gzip, br")]
    public async Task An_encoding_that_is_not_supported_is_named(string encoding)
    {
        var answer = await SendAsync(Encoding.UTF8.GetBytes(Json), request => request.Headers.ContentEncoding = encoding);
        Assert.Equal(415, answer.Status);
        Assert.Contains($"'{encoding}'", answer.Text, StringComparison.Ordinal);
        Assert.Contains("gzip, deflate or br", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task What_is_not_what_the_header_says_is_refused(string encoding)
    {
        var answer = await SendAsync(Encoding.UTF8.GetBytes(Json), request => request.Headers.ContentEncoding = encoding);
        Assert.Equal([("$", "cannot be decompressed as its Content-Encoding says.")], answer.Faults);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_that_was_cut_off_is_refused(string encoding)
    {
        var whole = Compressed(encoding, Encoding.UTF8.GetBytes(Json + "     "));
        for (var length = 1; length < whole.Length; length++)
        {
            var answer = await SendAsync(whole[..length], request => request.Headers.ContentEncoding = encoding);
            Assert.Equal([("$", "ends before its compression does: it was cut off. Send all of it.")], answer.Faults);
        }

        Assert.Equal(200, (await SendAsync(whole, request => request.Headers.ContentEncoding = encoding)).Status);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task A_compressed_body_may_come_in_pieces_and_parts(string encoding)
    {
        // Long enough for several portions of the decoder, and a length that is none of theirs.
        var numbers = string.Join(',', Enumerable.Range(0, 9_999).Select(number => $$"""{"trackingNumber":"{{number * 7919 % 10_007}}"}"""));
        var json = Encoding.UTF8.GetBytes($"[{numbers}]");
        var whole = encoding == "gzip"
            ? [.. Compressed(encoding, json[..70_001]), .. Compressed(encoding, json[70_001..])]
            : Compressed(encoding, json);
        var answer = await SendAsync(whole, request =>
        {
            request.Headers.ContentEncoding = encoding;
            request.Body = new SmallPieces(whole);
        });
        Assert.Equal(200, answer.Status);
        Assert.Equal(9_999, _carrier.Query!.TrackingNumbers.Count);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task No_bytes_are_an_empty_body_in_any_compression(string encoding)
    {
        var answer = await SendAsync([], request => request.Headers.ContentEncoding = encoding);
        Assert.Equal([("$", "is empty; JSON was expected.")], answer.Faults);
    }

    [Fact]
    public async Task A_body_that_breaks_off_in_a_chunk_is_not_the_apps_failure()
    {
        var answer = await SendAsync([], request => request.Body = new BrokenBody());
        Assert.Equal([("$", "is not as its headers announce it.")], answer.Faults);
    }

    [Fact]
    public async Task Gzip_without_a_header_is_named()
    {
        var (path, message) = Assert.Single((await SendAsync(Compressed("gzip", Encoding.UTF8.GetBytes(Json)), _ => { })).Faults);
        Assert.Equal("$", path);
        Assert.Contains("Content-Encoding: gzip", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task The_limit_is_that_of_the_bytes_that_come_out(string encoding)
    {
        var bomb = Compressed(encoding, Encoding.UTF8.GetBytes("[]".PadRight(64 * 1024 * 1024)));
        var answer = await SendAsync(bomb, request => request.Headers.ContentEncoding = encoding);
        Assert.Equal(413, answer.Status);
        Assert.Contains("8388608 bytes", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_over_HTTP_2_needs_no_length()
    {
        await using var server = await CarrierServer.StartAsync();
        server.Http.DefaultRequestVersion = HttpVersion.Version20;
        var answer = await server.TrackAsync("""[{"trackingNumber":"A"}]""");
        Assert.Equal((200, "A"), (answer.Status, server.Carrier.Query!.TrackingNumbers.Single()));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    [InlineData("[{\"trackingNumber\":")]
    public async Task Depth_is_bounded_and_told(string piece)
    {
        var answer = await SendAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 20_000))), _ => { });
        Assert.Equal([("$", "is nested more than 64 levels deep.")], answer.Faults);
    }

    [Fact]
    public async Task A_hundred_large_bodies_at_once_are_all_answered()
    {
        var body = Encoding.UTF8.GetBytes("""[{"trackingNumber":"A"}]""".PadRight(8 * 1024 * 1024));
        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => SendAsync(body, _ => { }))));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
    }

    private Task<Answer> SendAsync(byte[] body, Action<HttpRequest> prepare) => BareHandler.RunAsync(
        new VtexCarrierAppHandler(_carrier, new CarrierAppOptions { AllowAnonymous = true }).TrackAsync, body, context => prepare(context.Request));

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

    /// <summary>A body as Kestrel gives it when the size of a chunk has too many digits.</summary>
    private sealed class BrokenBody : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("Bad chunk size data.");
    }

    /// <summary>Bytes of which each read gives one, two or three.</summary>
    private sealed class SmallPieces(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 1 + (int)(Position % 3))], cancellationToken);
    }
}
