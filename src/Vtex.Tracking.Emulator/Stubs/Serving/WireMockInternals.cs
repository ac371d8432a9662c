using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using WireMock;
using WireMock.Matchers;
using WireMock.ResponseBuilders;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// What the emulator needs of WireMock.Net beyond its public API: its mappings without a copy, two of its settings, and fields
/// whose contents it bounds or masks.
/// </summary>
internal sealed class WireMockInternals
{
    private readonly Func<int?> _logCount;
    private readonly Func<bool?> _allowsPartial;

    /// <param name="services">The services of WireMock.Net's own server.</param>
    public WireMockInternals(IServiceCollection services)
    {
        var options = services.Select(service => service.ImplementationInstance).First(instance => instance?.GetType().Name == "WireMockMiddlewareOptions")!;
        Mappings = (ConcurrentDictionary<Guid, IMapping>)Property(options, nameof(Mappings)).GetValue(options)!;
        _logCount = Property(options, "MaxRequestLogCount").GetMethod!.CreateDelegate<Func<int?>>(options);
        _allowsPartial = Property(options, "AllowPartialMapping").GetMethod!.CreateDelegate<Func<bool?>>(options);
    }

    /// <summary>All mappings, those of the admin API too.</summary>
    public ConcurrentDictionary<Guid, IMapping> Mappings { get; }

    /// <summary>Gets whether requests are logged.</summary>
    public bool IsLogging => _logCount() is not 0;

    /// <summary>Gets whether a stub may answer requests that it matches in part only.</summary>
    public bool AllowsPartialMatches => _allowsPartial() == true;

    /// <summary>Bounds the time of a matcher's regular expressions.</summary>
    public static void Bound(RegexMatcher matcher)
    {
        var expressions = ExpressionsOf(matcher);
        for (var i = 0; i < expressions.Length; i++)
        {
            if (expressions[i].MatchTimeout != BoundedRegex.Timeout)
                expressions[i] = BoundedRegex.Of(expressions[i]);
        }
    }

    /// <summary>Lets a response that proxies call with another client.</summary>
    public static void UseClient(Response response, HttpClient client) => ClientOf(response) = client;

    /// <summary>Masks the address of a request in the log.</summary>
    public static void MaskAddress(RequestMessage request, Func<string, string> mask)
    {
        UrlOf(request) = mask(request.Url);
        AbsoluteUrlOf(request) = mask(request.AbsoluteUrl);
    }

    /// <summary>Masks the body of a request in the log, in all of its forms.</summary>
    public static void MaskBody(RequestMessage request, Func<string, string> mask)
    {
        if (request is not { Body: { Length: > 0 } text, BodyData: { } body } || mask(text) is var masked && masked == text)
            return;
        BodyOf(request) = masked;
        body.BodyAsString = masked;
        BytesOf(request) = body.BodyAsBytes = Encoding.UTF8.GetBytes(masked);
        if (body.BodyAsJson is not null)
            request.BodyAsJson = body.BodyAsJson = JToken.Parse(masked);
    }

    private static PropertyInfo Property(object options, string name) => options.GetType().GetProperty(name)!;

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_expressions")]
    private static extern ref Regex[] ExpressionsOf(RegexMatcher matcher);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Url>k__BackingField")]
    private static extern ref string UrlOf(RequestMessage request);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<AbsoluteUrl>k__BackingField")]
    private static extern ref string AbsoluteUrlOf(RequestMessage request);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<Body>k__BackingField")]
    private static extern ref string? BodyOf(RequestMessage request);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "<BodyAsBytes>k__BackingField")]
    private static extern ref byte[]? BytesOf(RequestMessage request);

    [UnsafeAccessor(UnsafeAccessorKind.Field, Name = "_httpClientForProxy")]
    private static extern ref HttpClient? ClientOf(Response response);
}
