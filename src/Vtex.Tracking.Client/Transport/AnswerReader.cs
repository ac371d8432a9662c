using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using Vtex.Tracking.Failures;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Transport;

/// <summary>Sends one request on and reads the answer to its end, so that a body that breaks off fails the attempt.</summary>
/// <param name="limit">How many bytes of a body to read at most.</param>
/// <param name="send">The next layer.</param>
internal sealed class AnswerReader(
    int limit, Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send)
{
    /// <summary>Gets the time that the body alone may take; infinite where something else bounds the whole.</summary>
    public TimeSpan BodyTimeout { get; init; } = Timeout.InfiniteTimeSpan;

    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    public async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await send(request, cancellationToken).ConfigureAwait(false);
        try
        {
            PooledContent.Replace(response, await ReadAsync(request, response, cancellationToken).ConfigureAwait(false));
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }

    private async Task<PooledBody> ReadAsync(
        HttpRequestMessage request, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            if (BodyTimeout == Timeout.InfiniteTimeSpan)
                return await ReadAsync(response.Content, cancellationToken).ConfigureAwait(false);

            using var time = TimeProvider.CreateCancellationTokenSource(BodyTimeout);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, time.Token);
            return await ReadAsync(response.Content, either.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsAcceptedWrite(request, response) && TransportFailures.BreaksOff(exception))
        {
            // The status has said already that it took effect; the rest of the answer means nothing.
            return PooledBody.Empty();
        }
    }

    private async Task<PooledBody> ReadAsync(HttpContent? content, CancellationToken cancellationToken)
    {
        var body = await PooledBody.ReadAsync(content, limit, cancellationToken).ConfigureAwait(false);
        try
        {
            body.Decompress(ContentHeaders.Raw(content?.Headers, "Content-Encoding"), limit);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    private static bool IsAcceptedWrite(HttpRequestMessage request, HttpResponseMessage response) =>
        response.IsSuccessStatusCode && ApiCall.Of(request) is { IsWrite: true, WantsAnswer: false };
}

/// <summary>The body of an answer, whole, in a borrowed array. Give it back by disposing.</summary>
/// <remarks>Whole, because an answer that turns out not to be JSON is wanted for the error report.</remarks>
internal sealed class PooledBody : IDisposable
{
    private const int UsualSize = 16 * 1024;
    private const int MaxTrustedSize = 1024 * 1024;

    /// <summary>The runtime's limit; more than any limit of an answer.</summary>
    private const int MaxArrayLength = 0x7FFFFFC7;

    private byte[] _buffer;
    private int _length;

    private PooledBody(int size) => _buffer = ArrayPool<byte>.Shared.Rent(size);

    /// <summary>The bytes without the mark that some servers put before UTF-8.</summary>
    public ReadOnlyMemory<byte> Bytes
    {
        get
        {
            var bytes = _buffer.AsMemory(0, _length);
            return bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? bytes.Slice(3) : bytes;
        }
    }

    /// <summary>Gets or sets whether there was more than allowed. What was read by then is there.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Gets or sets whether it came compressed, though not asked for, and is decompressed now.</summary>
    public bool WasCompressed { get; private set; }

    /// <summary>Gets or sets what it is compressed with, where that cannot be undone.</summary>
    public string? UnreadableCoding { get; private set; }

    /// <summary>A body of nothing, where what came is of no interest.</summary>
    public static PooledBody Empty() => new(0);

    /// <param name="content">What to read.</param>
    /// <param name="limit">How many bytes to read at most.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<PooledBody> ReadAsync(HttpContent? content, int limit, CancellationToken cancellationToken)
    {
        // One byte more than announced, so that the read which finds the end needs no larger array.
        var size = content?.Headers.ContentLength is { } announced
            ? (int)Math.Min(announced, MaxTrustedSize - 1) + 1
            : UsualSize;
        var body = new PooledBody(size);
        try
        {
            if (content is not null)
                await body.FillAsync(content, limit, cancellationToken).ConfigureAwait(false);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    /// <summary>Decompresses the body if it is compressed.</summary>
    /// <param name="contentEncoding">How it says it is.</param>
    /// <param name="limit">How many bytes to make of it at most.</param>
    /// <exception cref="IOException">The body breaks off.</exception>
    public void Decompress(string? contentEncoding, int limit)
    {
        var result = ContentCoding.Decompress(_buffer.AsMemory(0, _length), contentEncoding, limit);
        if (result.Coding is null || IsCut)
            return;
        if (result.Failure is DecompressionFailure.Incomplete)
            throw new IOException($"The answer, compressed with {result.Coding}, ends too early.");
        WasCompressed = result.Bytes is not null;
        IsCut = result.Failure is DecompressionFailure.TooLong;
        UnreadableCoding = WasCompressed || IsCut ? null : result.Coding;
        if (result.Bytes is { } bytes)
            Replace(bytes);
        else if (IsCut)
            _length = 0;
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    private async Task FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        while (true)
        {
            if (_length == _buffer.Length)
                Grow();
            var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return;
            _length += read;
            if (_length > limit)
            {
                _length = limit;
                IsCut = true;
                return;
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(_buffer.Length * 2L, MaxArrayLength));
        _buffer.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private void Replace(byte[] bytes)
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = ArrayPool<byte>.Shared.Rent(bytes.Length);
        _length = bytes.Length;
        bytes.CopyTo(_buffer, 0);
    }
}

/// <summary>The content of an answer that was read to its end; takes the place of the one that came.</summary>
internal sealed class PooledContent : HttpContent
{
    private PooledContent(PooledBody body, HttpContentHeaders? received) => (Body, Received) = (body, received);

    /// <summary>Valid until the answer is disposed.</summary>
    public PooledBody Body { get; }

    /// <summary>
    /// The headers of the content that came. They outlive it, and to copy them would be most of what an answer costs.
    /// </summary>
    public HttpContentHeaders? Received { get; }

    /// <summary>Puts the body in the place of the answer's content, which is closed.</summary>
    public static void Replace(HttpResponseMessage response, PooledBody body)
    {
        var former = response.Content;
        response.Content = new PooledContent(body, former?.Headers);
        former?.Dispose();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        stream.WriteAsync(Body.Bytes, CancellationToken.None).AsTask();

    protected override bool TryComputeLength(out long length)
    {
        length = Body.Bytes.Length;
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Body.Dispose();
        base.Dispose(disposing);
    }
}
