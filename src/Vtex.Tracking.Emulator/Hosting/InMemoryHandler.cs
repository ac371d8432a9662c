using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.TestHost;
using Vtex.Tracking.Emulator.FaultInjection;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>Leads requests from memory into the pipeline; a connection that breaks there breaks for the caller too.</summary>
internal sealed class InMemoryHandler(TestServer server) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var connection = new InMemoryConnection();
        using var invoker = new HttpMessageInvoker(server.CreateHandler(context =>
        {
            context.Features.Set(connection);
            // As it is sent: the server would make it of the decoded path.
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget = request.RequestUri!.PathAndQuery;
        }));
        try
        {
            return await invoker.SendAsync(request, cancellationToken);
        }
        catch (Exception) when (connection.IsBroken)
        {
            var begun = connection.End();
            begun.RequestMessage = request;
            return begun;
        }
    }
}

/// <summary>
/// Stands for the connection of a request that comes from memory: when a fault breaks it, its handler gives the caller
/// what an HTTP client on a socket would have given.
/// </summary>
internal sealed class InMemoryConnection
{
    private volatile Func<HttpResponseMessage>? _end;

    public bool IsBroken => _end is not null;

    public void Break(PendingConnectionFault pending, HttpResponse response)
    {
        var status = response.StatusCode;
        var headers = response.Headers.ToDictionary(header => header.Key, header => header.Value.ToArray());
        _end = pending.Fault switch
        {
            ConnectionFault.MalformedChunk => () => Answer(200, [], Partial(default, Malformed())),
            ConnectionFault.CutBody => () => Answer(status, headers, Partial(ConnectionFaultExecutor.HalfOf(pending.Body), Ended())),
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

    private static StreamContent Partial(ReadOnlyMemory<byte> begun, HttpIOException end) => new(new PartialStream(begun, end));

    private static HttpResponseMessage Answer(int status, Dictionary<string, string?[]> headers, HttpContent content)
    {
        var answer = new HttpResponseMessage((HttpStatusCode)status) { Content = content };
        foreach (var (name, values) in headers)
        {
            if (!answer.Headers.TryAddWithoutValidation(name, values))
                content.Headers.TryAddWithoutValidation(name, values);
        }

        return answer;
    }

    /// <summary>The beginning of a body, and then the failure.</summary>
    private sealed class PartialStream(ReadOnlyMemory<byte> begun, HttpIOException end) : MemoryStream(begun.ToArray(), writable: false)
    {
        public override bool CanSeek => false; // or its length would be that of the body

        // All other ways to read lead here.
        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = base.Read(buffer, offset, count);
            return read > 0 || count == 0 ? read : throw end;
        }
    }
}
