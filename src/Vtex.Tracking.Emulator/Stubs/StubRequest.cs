namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A request as stubs see it: read once, whole, and the same for matching, templates and the journal.</summary>
internal sealed class StubRequest
{
    private WeakReference<RequestReading>? _reading;

    /// <summary>The method, as sent.</summary>
    public required string Method { get; init; }

    /// <summary>Path and query as sent, percent-encoded, such as <c>/receiver/services?page=2</c>.</summary>
    public required string Url { get; init; }

    /// <summary><c>http</c> or <c>https</c>.</summary>
    public required string Scheme { get; init; }

    /// <summary>The host and port that the request names, such as <c>127.0.0.1:5310</c>.</summary>
    public required string Host { get; init; }

    /// <summary>Where it came from; null in memory.</summary>
    public string? ClientIp { get; init; }

    /// <summary>All headers, with every value; names in any case.</summary>
    public required IHeaderDictionary Headers { get; init; }

    /// <summary>The whole body.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>When it came, on the emulator's clock.</summary>
    public required DateTimeOffset Received { get; init; }

    /// <summary>The request as patterns look at it; kept only while there is memory for it, since journals keep requests.</summary>
    public RequestReading Reading
    {
        get
        {
            if (_reading?.TryGetTarget(out var kept) == true)
                return kept;
            var reading = new RequestReading(this);
            _reading = new WeakReference<RequestReading>(reading);
            return reading;
        }
    }
}
