namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What a pattern says about the URL of a request.</summary>
internal enum UrlKind
{
    /// <summary><c>url</c>: path and query as sent.</summary>
    Url,

    /// <summary><c>urlPath</c>: the path as sent.</summary>
    UrlPath,

    /// <summary><c>urlPattern</c>: a regular expression for path and query.</summary>
    UrlPattern,

    /// <summary><c>urlPathPattern</c>: a regular expression for the path.</summary>
    UrlPathPattern,

    /// <summary><c>urlPathTemplate</c>: a path with variables in braces.</summary>
    UrlPathTemplate,
}
