namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A way to break the connection instead of answering; the four of WireMock.</summary>
public enum FaultType
{
    /// <summary>The connection is closed without a byte.</summary>
    EmptyResponse,

    /// <summary>Status 200 and the headers of a chunked answer, then bytes that are no chunk, then the end.</summary>
    MalformedResponseChunk,

    /// <summary>Bytes that are not HTTP, then the end.</summary>
    RandomDataThenClose,

    /// <summary>The connection is reset (TCP RST).</summary>
    ConnectionResetByPeer,
}
