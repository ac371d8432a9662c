namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The URL.</summary>
internal sealed class UrlPart(UrlKind kind, string text, JavaRegex? regex, PathTemplate? template) : RequestPart
{
    /// <summary>The only path that can match; null when there are several.</summary>
    public string? ExactPath => kind switch
    {
        UrlKind.Url => RequestReading.PathOf(text).ToString(),
        UrlKind.UrlPath => text,
        _ => null,
    };

    /// <summary>What each URL that matches starts with.</summary>
    public string Prefix { get; } = kind switch
    {
        UrlKind.UrlPathTemplate => template!.Prefix,
        UrlKind.UrlPattern or UrlKind.UrlPathPattern => RegexPrefix.Of(text),
        _ => text,
    };

    public PathTemplate? Template => template;

    public override bool Matches(StubRequest request)
    {
        if (kind == UrlKind.Url)
            return string.Equals(text, request.Url, StringComparison.Ordinal);
        var path = RequestReading.PathOf(request.Url);
        if (kind == UrlKind.UrlPath)
            return path.SequenceEqual(text);
        if (!request.Url.StartsWith(Prefix, StringComparison.Ordinal))
            return false;
        return kind switch
        {
            UrlKind.UrlPattern => regex!.Matches(request.Url),
            UrlKind.UrlPathPattern => regex!.Matches(path.ToString()),
            _ => template!.Matches(path.ToString()),
        };
    }

    public override double Distance(StubRequest request)
    {
        if (Matches(request))
            return 0;
        var distance = kind switch
        {
            UrlKind.Url => TextDistance.Between(text, request.Url),
            UrlKind.UrlPath => TextDistance.Between(text, RequestReading.PathOf(request.Url).ToString()),
            UrlKind.UrlPathTemplate => TextDistance.Between(template!.Shape, RequestReading.PathOf(request.Url).ToString()),
            _ => 1,
        };
        return distance == 0 ? 1 : distance;
    }

    public override string Difference(StubRequest request)
    {
        var (name, was) = kind switch
        {
            UrlKind.Url => ("url", request.Url),
            UrlKind.UrlPath => ("urlPath", RequestReading.PathOf(request.Url).ToString()),
            UrlKind.UrlPattern => ("urlPattern", request.Url),
            UrlKind.UrlPathPattern => ("urlPathPattern", RequestReading.PathOf(request.Url).ToString()),
            _ => ("urlPathTemplate", RequestReading.PathOf(request.Url).ToString()),
        };
        return $"url: expected {name} {Disclosure.Of(text)}, was {Disclosure.Of(was)}";
    }
}
