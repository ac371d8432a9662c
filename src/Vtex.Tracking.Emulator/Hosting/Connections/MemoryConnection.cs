using System.Net;
using System.Net.Sockets;
using Vtex.Tracking.Emulator.FaultInjection;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>
/// Stands for the connection of a request that comes from memory: when a fault breaks it, its handler gives the caller
/// what an HTTP client on a socket would have given.
/// </summary>
internal sealed class MemoryConnection
{
    private volatile Func<HttpResponseMessage>? _end;

    public bool IsBroken => _end is not null;

    public void Break(PendingBreak pending, HttpResponse response)
    {
        var status = response.StatusCode;
        var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.ToArray());
        _end = pending.Fault switch
        {
            ConnectionFault.MalformedChunk => () => Answer(200, [], new PartialContent(default, Malformed())),
            ConnectionFault.CutBody => () => Answer(status, headers, new PartialContent(ConnectionBreaker.HalfOf(pending.Body), Ended())),
            ConnectionFault.Reset => () => throw new HttpRequestException(
                HttpRequestError.Unknown, "An error occurred while sending the request.",
                new IOException("The connection was reset by the other side.", new SocketException((int)SocketError.ConnectionReset))),
            ConnectionFault.RandomData => () => throw new HttpRequestException(
                HttpRequestError.InvalidResponse, "An error occurred while sending the request.",
                new HttpIOException(HttpRequestError.InvalidResponse, "Received an invalid status line.")),
            _ => () => throw new HttpRequestException(HttpRequestError.ResponseEnded, "An error occurred while sending the request.", Ended()),
        };
    }

    /// <summary>Returns the beginning of an answer that cannot be read to its end, or throws what a socket would have led to.</summary>
    /// <exception cref="HttpRequestException">No answer came.</exception>
    public HttpResponseMessage End() => _end!();

    private static HttpIOException Ended() => new(HttpRequestError.ResponseEnded, "The response ended prematurely.");

    private static HttpIOException Malformed() => new(HttpRequestError.InvalidResponse, "The response has a chunk that is not one.");

    private static HttpResponseMessage Answer(int status, Dictionary<string, string?[]> headers, PartialContent content)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        foreach (var (name, values) in headers)
        {
            if (!answer.Headers.TryAddWithoutValidation(name, values))
                content.Headers.TryAddWithoutValidation(name, values);
        }

        return answer;
    }

    private sealed class PartialContent(ReadOnlyMemory<byte> begun, HttpIOException end) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(begun);
            throw end;
        }

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromResult<Stream>(new PartialStream(begun, end));

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class PartialStream(ReadOnlyMemory<byte> begun, HttpIOException end) : Stream
    {
        private ReadOnlyMemory<byte> _left = begun;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(Span<byte> buffer)
        {
            if (_left.IsEmpty)
                throw end;
            var count = Math.Min(buffer.Length, _left.Length);
            _left.Span[..count].CopyTo(buffer);
            _left = _left[count..];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
            Task.FromResult(Read(buffer, offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
