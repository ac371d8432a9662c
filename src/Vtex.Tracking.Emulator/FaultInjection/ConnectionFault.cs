namespace Vtex.Tracking.Emulator;

/// <summary>A connection that fails instead of carrying an answer.</summary>
public enum ConnectionFault
{
    /// <summary>The connection is closed without a byte.</summary>
    EmptyResponse,

    /// <summary>The connection is reset (TCP RST) without a byte.</summary>
    Reset,

    /// <summary>Bytes that are not HTTP, then the end.</summary>
    RandomData,

    /// <summary>Status 200 and the headers of a chunked answer, then bytes that are not a chunk, then the end.</summary>
    MalformedChunk,

    /// <summary>The headers and half of the body, then the end, before the length that the headers announce.</summary>
    CutBody,

    /// <summary>Nothing comes, and the connection stays open until the caller gives up or the emulator stops.</summary>
    Hang,
}
