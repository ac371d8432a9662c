using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Says what a request must be like, in the words of WireMock.Net; what comes of it is WireMock's JSON. All that is said
/// must hold. What is said about the method or the URL again takes the place of what was said before.
/// </summary>
/// <example><code>Request.Create().WithPath("/receiver/services/*").UsingGet().WithHeader("Authorization", "Bearer *")</code></example>
public sealed class Request
{
    private static readonly string[] UrlFields = ["url", "urlPath", "urlPattern", "urlPathPattern", "urlPathTemplate"];

    private readonly JsonObject _json = [];

    private Request()
    {
    }

    /// <summary>Begins a description that every request fits.</summary>
    public static Request Create() => new();

    /// <summary>The description as the <c>request</c> of a WireMock mapping; a new object at each call.</summary>
    public JsonObject ToJson() => _json.DeepClone().AsObject();

    /// <summary>The method is GET.</summary>
    public Request UsingGet() => UsingMethod(HttpMethods.Get);

    /// <summary>The method is POST.</summary>
    public Request UsingPost() => UsingMethod(HttpMethods.Post);

    /// <summary>The method is PUT.</summary>
    public Request UsingPut() => UsingMethod(HttpMethods.Put);

    /// <summary>The method is DELETE.</summary>
    public Request UsingDelete() => UsingMethod(HttpMethods.Delete);

    /// <summary>The method is PATCH.</summary>
    public Request UsingPatch() => UsingMethod(HttpMethods.Patch);

    /// <summary>The method may be any.</summary>
    public Request UsingAnyMethod() => UsingMethod("ANY");

    /// <summary>The method is this one.</summary>
    /// <param name="method">Its name, in any case.</param>
    public Request UsingMethod(string method)
    {
        ArgumentException.ThrowIfNullOrEmpty(method);
        return With("method", method.ToUpperInvariant());
    }

    /// <summary>The path, without the query, is like this.</summary>
    /// <param name="path">The path as sent, percent-encoded; <c>*</c> stands for anything and <c>?</c> for any one character.</param>
    public Request WithPath(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return MatcherJson.IsWildcard(path)
            ? WithUrlField("urlPathPattern", MatcherJson.WildcardRegex(path))
            : WithUrlField("urlPath", path);
    }

    /// <summary>The path, without the query, has variables, such as <c>/receiver/services/{id}</c>.</summary>
    /// <param name="template">The path; each variable takes what is not a slash.</param>
    public Request WithPathTemplate(string template)
    {
        ArgumentException.ThrowIfNullOrEmpty(template);
        return WithUrlField("urlPathTemplate", template);
    }

    /// <summary>A variable of <see cref="WithPathTemplate"/> is like this.</summary>
    /// <param name="name">The variable, without braces.</param>
    /// <param name="matcher">What its value must be like, as sent.</param>
    public Request WithPathParam(string name, IMatcher matcher) => WithNamed("pathParameters", name, matcher);

    /// <summary>Path and query are like this.</summary>
    /// <param name="url">Path and query as sent, percent-encoded; <c>*</c> stands for anything. The order of parameters
    /// counts: <see cref="WithParam(string, string[])"/> does not mind it.</param>
    public Request WithUrl(string url)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        return url.Contains('*', StringComparison.Ordinal)
            ? WithUrlField("urlPattern", MatcherJson.WildcardRegex(url, questionMark: false))
            : WithUrlField("url", url);
    }

    /// <summary>The query has a parameter with these values, or with any when there are none.</summary>
    /// <param name="name">The parameter; its case counts.</param>
    /// <param name="values">The values, decoded. Of several, each must be there, and others may be.</param>
    public Request WithParam(string name, params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values switch
        {
            [] => WithParam(name, new NotMatcher(new AbsentMatcher())),
            [var only] => WithParam(name, new ExactMatcher(only)),
            _ => WithNamed("queryParameters", name, new JsonObject
            {
                ["includes"] = new JsonArray([.. values.Select(value => new ExactMatcher(value).ToJson())]),
            }),
        };
    }

    /// <summary>A parameter of the query is like this.</summary>
    /// <param name="name">The parameter; its case counts.</param>
    /// <param name="matcher">What one of its values must be like, decoded.</param>
    public Request WithParam(string name, IMatcher matcher) => WithNamed("queryParameters", name, matcher);

    /// <summary>A header is like this.</summary>
    /// <param name="name">The header, in any case.</param>
    /// <param name="value">Its value, in any case; <c>*</c> stands for anything and <c>?</c> for any one character.</param>
    public Request WithHeader(string name, string value) => WithHeader(name, TextMatcher(value));

    /// <summary>A header is like this.</summary>
    /// <param name="name">The header, in any case.</param>
    /// <param name="matcher">What one of its values must be like.</param>
    public Request WithHeader(string name, IMatcher matcher) => WithNamed("headers", name, matcher);

    /// <summary>A cookie is like this.</summary>
    /// <param name="name">The cookie; its case counts.</param>
    /// <param name="value">Its value, in any case; <c>*</c> stands for anything and <c>?</c> for any one character.</param>
    public Request WithCookie(string name, string value) => WithCookie(name, TextMatcher(value));

    /// <summary>A cookie is like this.</summary>
    /// <param name="name">The cookie; its case counts.</param>
    /// <param name="matcher">What its value must be like.</param>
    public Request WithCookie(string name, IMatcher matcher) => WithNamed("cookies", name, matcher);

    /// <summary>The body is this text.</summary>
    /// <param name="body">The text.</param>
    public Request WithBody(string body) => WithBody(new ExactMatcher(body));

    /// <summary>The body is like this. Called again, all of it must hold.</summary>
    /// <param name="matcher">What the body must be like.</param>
    public Request WithBody(IMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        if (_json["bodyPatterns"] is not JsonArray patterns)
            _json["bodyPatterns"] = patterns = [];
        patterns.Add((JsonNode)matcher.ToJson());
        return this;
    }

    /// <summary>The request comes with basic authentication.</summary>
    /// <param name="username">The user.</param>
    /// <param name="password">The password.</param>
    public Request WithBasicAuth(string username, string password) =>
        With("basicAuthCredentials", new JsonObject { ["username"] = username, ["password"] = password });

    private static IMatcher TextMatcher(string value) => MatcherJson.IsWildcard(value)
        ? new WildcardMatcher(value, ignoreCase: true)
        : new ExactMatcher(ignoreCase: true, value);

    private Request WithUrlField(string field, string value)
    {
        foreach (var other in UrlFields)
            _json.Remove(other);
        return With(field, value);
    }

    private Request WithNamed(string group, string name, IMatcher matcher)
    {
        ArgumentNullException.ThrowIfNull(matcher);
        return WithNamed(group, name, matcher.ToJson());
    }

    private Request WithNamed(string group, string name, JsonObject pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (_json[group] is not JsonObject named)
            _json[group] = named = [];
        named[name] = pattern;
        return this;
    }

    private Request With(string field, JsonNode value)
    {
        _json[field] = value;
        return this;
    }
}
