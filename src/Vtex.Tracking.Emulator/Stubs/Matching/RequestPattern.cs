using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a request must be like: the <c>request</c> of a mapping, or what a verification looks for.</summary>
internal sealed class RequestPattern
{
    // What each part weighs in WireMock, seen from outside; every part counts, asked for or not.
    private const double HeadWeight = 39;
    private const double WholeWeight = HeadWeight + 7;

    private readonly (double Weight, RequestPart Part)[] _head;
    private readonly RequestPart[] _rest;

    /// <param name="method">The method; null for any.</param>
    /// <param name="url">The URL; null for any.</param>
    /// <param name="head">The parts that decide first, with their weights, method and URL among them.</param>
    /// <param name="rest">The other parts, each of weight 1.</param>
    public RequestPattern(
        MethodPart? method, UrlPart? url, IEnumerable<(double Weight, RequestPart Part)> head, IEnumerable<RequestPart> rest) =>
        (Method, Url, _head, _rest) = (method, url, [.. head], [.. rest]);

    public MethodPart? Method { get; }

    public UrlPart? Url { get; }

    /// <summary>Reads a pattern and notes all that is wrong with it.</summary>
    public static RequestPattern Read(JsonElement element, string path, FaultList faults) =>
        new RequestPatternReader(element, path, faults).Read();

    /// <summary>Whether a request is like this; stops at the first thing that is not.</summary>
    public bool Matches(StubRequest request)
    {
        foreach (var (_, part) in _head)
        {
            if (!part.Matches(request))
                return false;
        }

        foreach (var part in _rest)
        {
            if (!part.Matches(request))
                return false;
        }

        return true;
    }

    /// <summary>How far a request is from this, all of it weighed, for near misses.</summary>
    /// <remarks>As in WireMock, what is sent with a request counts only when it goes to the right place.</remarks>
    public MatchResult Measure(StubRequest request)
    {
        var head = _head.Sum(entry => entry.Weight * entry.Part.Distance(request));
        return head > 0
            ? new MatchResult(head / HeadWeight)
            : new MatchResult(_rest.Sum(part => part.Distance(request)) / WholeWeight);
    }

    /// <summary>The first thing in which a request differs, for people; null when it matches. Secrets are not shown.</summary>
    public string? FirstDifference(StubRequest request) => _head.Select(entry => entry.Part).Concat(_rest)
        .FirstOrDefault(part => !part.Matches(request))?.Difference(request);
}
