using System.Net;
using System.Runtime.InteropServices;

namespace Vtex.Tracking.Transport;

/// <summary>
/// A body of nothing, for requests that have none. .NET repeats a request without a body by itself, up to three times,
/// when the server closes the connection without an answer; one whose body it has begun to send it does not.
/// </summary>
internal sealed class EmptyContent : HttpContent
{
    private static readonly EmptyContent Shared = new();

    /// <summary>.NET Framework and browsers refuse a GET with a body, even an empty one.</summary>
    private static readonly bool IsPossible =
        RuntimeInformation.FrameworkDescription.StartsWith(".NET ", StringComparison.Ordinal)
        && !RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal)
        && !RuntimeInformation.IsOSPlatform(OSPlatform.Create("BROWSER"));

    /// <summary>Computed here, so that requests under way at the same time only read it.</summary>
    private EmptyContent() => Headers.ContentLength = 0;

    /// <summary>Returns whether a handler is one of those that repeat. The build for .NET Standard knows one by name alone.</summary>
    public static bool IsNeededBy(HttpMessageHandler primary) =>
        IsPossible && (primary is HttpClientHandler || primary.GetType().FullName == "System.Net.Http.SocketsHttpHandler");

    public static void AddTo(HttpRequestMessage request) => request.Content ??= Shared;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.CompletedTask;

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return true;
    }

    /// <summary>It is shared, so nothing is disposed.</summary>
    protected override void Dispose(bool disposing) => base.Dispose(disposing: false);
}
