using WireMock.Matchers;
using WireMock.Matchers.Request;
using WireMock.RequestBuilders;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Bounds the time of all regular expressions of a stub, wherever the stub comes from.</summary>
internal static class StubPatterns
{
    public static void Bound(Request request)
    {
        foreach (var matcher in request.GetRequestMessageMatchers<IRequestMatcher>().SelectMany(MatchersOf))
            Bound(matcher);
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
        if (matcher is RegexMatcher regex)
            WireMockInternals.Bound(regex);
        else if (matcher is CompositeMatcher composite)
            Array.ForEach(composite.Matchers, Bound);
    }
}
