namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Stands for the connection of a request that comes from memory: a stub breaks it, and its handler tells the caller.</summary>
internal sealed class MemoryConnection
{
    /// <summary>How it was broken; null while it holds.</summary>
    public FaultType? Broken { get; set; }

    /// <summary>What an HTTP client on a socket would have thrown.</summary>
    public HttpRequestException ToException() => Broken switch
    {
        FaultType.ConnectionResetByPeer => new HttpRequestException(
            HttpRequestError.Unknown, "The connection was reset by the other side.", new IOException("Connection reset by peer.")),
        FaultType.RandomDataThenClose => new HttpRequestException(
            HttpRequestError.InvalidResponse, "What came is not HTTP."),
        _ => new HttpRequestException(
            HttpRequestError.ResponseEnded, "The connection was closed before the answer had come.",
            new HttpIOException(HttpRequestError.ResponseEnded, "The response ended prematurely.")),
    };
}
