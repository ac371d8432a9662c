using System.Globalization;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Cli.Doctor;

/// <summary>What is known of one universe: all that the rules look at. It is only read.</summary>
internal sealed record Evidence
{
    /// <summary>Gets the name of the universe.</summary>
    public required string Universe { get; init; }

    /// <summary>Gets the requests that its journal keeps, oldest first; null when the source has none, as a file.</summary>
    public IReadOnlyList<ObservedRequest>? Requests { get; init; }

    /// <summary>Gets the number of requests that the journal no longer keeps.</summary>
    public long Dropped { get; init; }

    /// <summary>Gets what happened, oldest first.</summary>
    public IReadOnlyList<ObservedEvent> Events { get; init; } = [];

    /// <summary>Gets the emulated time at which it was read.</summary>
    public DateTimeOffset Now { get; init; }

    /// <summary>Gets the emulated seconds that pass in a real one; 0 for a clock that stands still, null when it is not known.</summary>
    public double? ClockSpeed { get; init; }
}

/// <summary>A request out of the journal.</summary>
internal sealed record ObservedRequest
{
    private static readonly string[] Bases = ["/receiver/v1.1/", "/receiver/v1/", "/receiver/"];

    public required long Number { get; init; }

    /// <summary>Gets the emulated time of its arrival.</summary>
    public required DateTimeOffset Received { get; init; }

    public required string Method { get; init; }

    /// <summary>Gets the path, decoded, in small letters and without the slash at its end.</summary>
    public required string Path { get; init; }

    /// <summary>Gets the parameters, by name in small letters.</summary>
    public required IReadOnlyDictionary<string, string> Query { get; init; }

    public required string Body { get; init; }

    /// <summary>Gets the status of the answer; 0 when the connection failed instead.</summary>
    public required int Status { get; init; }

    /// <summary>Gets what the emulator noted: what a strict universe would have refused; null when there is nothing.</summary>
    public string? Notice { get; init; }

    public bool IsGet => Method == "GET";

    public bool IsLogin => Method == "POST" && Path.EndsWith("/auth", StringComparison.Ordinal);

    /// <summary>Gets what is called, without the base and the version; null outside of the Tracking API.</summary>
    public string? Endpoint
    {
        get
        {
            foreach (var prefix in Bases)
            {
                if (Path.StartsWith(prefix, StringComparison.Ordinal))
                    return Path[prefix.Length..];
            }

            return null;
        }
    }

    /// <summary>Gets whether it reads services or routes.</summary>
    public bool IsRead => IsGet && Endpoint is { } endpoint
        && (endpoint.StartsWith("services", StringComparison.Ordinal) || endpoint.StartsWith("servicos", StringComparison.Ordinal));

    /// <summary>Gets the page that is asked for; 1 without one.</summary>
    public int Page => Query.TryGetValue("page", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    /// <summary>Gets the call without its page and the size of pages: what the six-hour rule counts together.</summary>
    public string Call => $"{Method} {Path}?" + string.Join('&', Query
        .Where(parameter => parameter.Key is not ("page" or "pagesize")).OrderBy(parameter => parameter.Key, StringComparer.Ordinal)
        .Select(parameter => $"{parameter.Key}={parameter.Value}"));

    public override string ToString() => $"#{Number.ToString(CultureInfo.InvariantCulture)} {Method} {Path}";
}

/// <summary>Something that happened in the universe.</summary>
/// <param name="Sequence">Its number.</param>
/// <param name="At">The emulated time.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Service">The service that it is about; null when it is about none.</param>
/// <param name="Data">Its facts.</param>
internal sealed record ObservedEvent(long Sequence, DateTimeOffset At, string Kind, int? Service, JsonObject? Data);
