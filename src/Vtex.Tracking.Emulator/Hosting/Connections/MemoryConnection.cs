using System.IO.Pipelines;
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

        // The framework reads the content through a stream of this pipe, which ends as the connection did.
        protected override async Task<Stream> CreateContentReadStreamAsync()
        {
            var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
            await pipe.Writer.WriteAsync(begun);
            await pipe.Writer.CompleteAsync(end);
            return pipe.Reader.AsStream();
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
