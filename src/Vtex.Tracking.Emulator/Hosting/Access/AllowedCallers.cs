using System.Net;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>The names under which the emulator may be called, and the origins whose pages may call it.</summary>
internal sealed class AllowedCallers
{
    private const string NoOrigin = "null";

    private readonly HashSet<string> _hosts;
    private readonly HashSet<string> _origins;

    public AllowedCallers(TrackingEmulatorOptions options)
    {
        _hosts = options.AllowedHosts.Select(WithoutDot).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Origins = [.. options.AllowedOrigins.Select(Normalized).OfType<string>()];
        _origins = Origins.ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The origins that the options name, as browsers write them.</summary>
    public IReadOnlyList<string> Origins { get; }

    /// <summary>Whether the option can be a host: a name or an address, without scheme, port or path.</summary>
    public static bool IsHost(string? text) => text is not null && Uri.CheckHostName(text.Trim('[', ']')) != UriHostNameType.Unknown;

    /// <summary>Whether the option can be an origin.</summary>
    public static bool IsOrigin(string? text) => text is not null && Normalized(text) is not null;

    /// <summary>Whether a request may name this host. Loopback names and addresses are always allowed.</summary>
    public bool TakesHost(HostString host)
    {
        // Only a whole and plain name or address counts: user@127.0.0.1, [::1%lo] and the like are none.
        var name = WithoutDot(host.Host);
        if (!host.HasValue || !IsHost(name) || !HasValidPort(host))
            return false;
        return _hosts.Contains(name) || IsLoopback(name);
    }

    /// <summary>Whether a page of this origin may call: it is the emulator's own, or one that the options name.</summary>
    public bool TakesOrigin(string origin, HttpRequest request) =>
        Normalized(origin) is { } normalized
        && (_origins.Contains(normalized)
            || (TakesHost(request.Host) && normalized == Normalized($"{request.Scheme}://{request.Host.Value}")));

    private static bool HasValidPort(HostString host) =>
        host.Port is not null || host.Value is [.., not ':'] value && !value[(value.LastIndexOf(']') + 1)..].Contains(':', StringComparison.Ordinal);

    private static bool IsLoopback(string name) =>
        IPAddress.TryParse(name, out var address)
            ? IPAddress.IsLoopback(address) && (name.Contains(':', StringComparison.Ordinal) || address.ToString() == name)
            : name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
                || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase);

    private static string WithoutDot(string host) => host is [.. var name, '.'] ? name : host;

    // Scheme and host in small letters, and no port that is the scheme's own.
    private static string? Normalized(string origin)
    {
        if (origin == NoOrigin)
            return NoOrigin;
        return Uri.TryCreate(origin, UriKind.Absolute, out var uri)
            && uri is { UserInfo: "", Query: "", Fragment: "", AbsolutePath: "/" or "", Host.Length: > 0 }
                ? uri.IsDefaultPort || uri.Port < 0 ? $"{uri.Scheme}://{uri.Host}" : $"{uri.Scheme}://{uri.Host}:{uri.Port}"
                : null;
    }
}
