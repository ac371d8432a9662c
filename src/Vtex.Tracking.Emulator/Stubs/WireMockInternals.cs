using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using WireMock;
using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.Models;
using WireMock.RequestBuilders;
using WireMock.ResponseBuilders;
using WireMock.Settings;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Reaches the parts of WireMock.Net that its public API does not: its mappings without a copy, three of its settings, the
/// sender of webhooks, and fields whose contents are bounded or masked.
/// </summary>
internal sealed class WireMockInternals
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly (Type Type, string Field)[] Fields =
    [
        (typeof(RegexMatcher), "_expressions"), (typeof(Response), "_httpClientForProxy"), (typeof(RequestMessage), "<Url>k__BackingField"),
        (typeof(RequestMessage), "<AbsoluteUrl>k__BackingField"), (typeof(RequestMessage), "<Body>k__BackingField"),
        (typeof(RequestMessage), "<BodyAsBytes>k__BackingField"),
    ];

    private readonly Func<int?> _logCount;
    private readonly Func<bool?> _allowsPartial;
    private readonly Func<TimeSpan?> _processingDelay;

    /// <param name="services">The services of WireMock.Net's own server.</param>
    /// <exception cref="NotSupportedException">This is another version of WireMock.Net, without one of these parts.</exception>
    public WireMockInternals(IServiceCollection services)
    {
        foreach (var (type, field) in Fields)
            _ = type.GetField(field, Any) ?? throw Missing($"{type.Name}.{field}");
        var options = services.Select(service => service.ImplementationInstance).FirstOrDefault(instance => instance?.GetType().Name == "WireMockMiddlewareOptions")
            ?? throw Missing("WireMockMiddlewareOptions");
        Mappings = Getter<ConcurrentDictionary<Guid, IMapping>>(options, "Mappings")();
        _logCount = Getter<int?>(options, "MaxRequestLogCount");
        _allowsPartial = Getter<bool?>(options, "AllowPartialMapping");
        _processingDelay = Getter<TimeSpan?>(options, "RequestProcessingDelay");
    }

    /// <summary>All mappings, those of the admin API too.</summary>
    public ConcurrentDictionary<Guid, IMapping> Mappings { get; }

    /// <summary>Gets whether requests are logged.</summary>
    public bool IsLogging => _logCount() is not 0;

    /// <summary>Gets whether WireMock.Net must see every request: it logs it, delays it, or may answer it although a stub matches in part only.</summary>
    public bool NeedsEveryRequest => IsLogging || _allowsPartial() == true || _processingDelay() > TimeSpan.Zero;

    /// <summary>Creates a sender of webhooks, which fills in their templates.</summary>
    public static Func<HttpClient, IMapping, IWebhookRequest, IRequestMessage, IResponseMessage, Task<HttpResponseMessage>> CreateWebhookSender(WireMockServerSettings settings)
    {
        var type = typeof(Mapping).Assembly.GetType("WireMock.Http.WebhookSender") ?? throw Missing("WebhookSender");
        var send = type.GetMethod("SendAsync", Any) ?? throw Missing("WebhookSender.SendAsync");
        return send.CreateDelegate<Func<HttpClient, IMapping, IWebhookRequest, IRequestMessage, IResponseMessage, Task<HttpResponseMessage>>>(
            Activator.CreateInstance(type, settings));
    }

    /// <summary>Lets a response that proxies call with another client.</summary>
    public static void UseClient(Response response, HttpClient client) => ClientOf(response) = client;

    /// <summary>Bounds the time of all regular expressions of a stub, wherever the stub comes from.</summary>
    public static void Bound(Request request)
    {
        foreach (var matcher in request.GetRequestMessageMatchers<IRequestMatcher>().SelectMany(MatchersOf))
            Bound(matcher);
    }

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

    private static IEnumerable<IMatcher> MatchersOf(IRequestMatcher matcher) => matcher switch
    {
        RequestMessagePathMatcher path => path.Matchers ?? [],
        RequestMessageUrlMatcher url => url.Matchers ?? [],
        RequestMessageHeaderMatcher header => header.Matchers ?? [],
        RequestMessageCookieMatcher cookie => cookie.Matchers ?? [],
        RequestMessageParamMatcher parameter => parameter.Matchers ?? [],
        RequestMessageClientIPMatcher client => client.Matchers ?? [],
        RequestMessageBodyMatcher body => body.Matchers ?? [],
        RequestMessageMultiPartMatcher parts => parts.Matchers ?? [],
        _ => [],
    };

    private static void Bound(IMatcher matcher)
    {
        if (matcher is CompositeMatcher composite)
            Array.ForEach(composite.Matchers, Bound);
        if (matcher is not RegexMatcher regex)
            return;
        var expressions = ExpressionsOf(regex);
        for (var i = 0; i < expressions.Length; i++)
        {
            if (expressions[i].MatchTimeout != BoundedRegex.Timeout)
                expressions[i] = BoundedRegex.Of(expressions[i]);
        }
    }

    private static Func<T> Getter<T>(object options, string name) =>
        (options.GetType().GetProperty(name, Any)?.GetMethod ?? throw Missing(name)).CreateDelegate<Func<T>>(options);

    private static NotSupportedException Missing(string part) => new(
        $"WireMock.Net {typeof(Mapping).Assembly.GetName().Version} has no {part}, which the emulator needs. Use the version of WireMock.Net.Minimal that the emulator's package asks for.");

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
