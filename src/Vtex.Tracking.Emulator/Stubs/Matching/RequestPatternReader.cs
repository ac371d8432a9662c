using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Primitives;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads what a request must be like.</summary>
internal sealed class RequestPatternReader(JsonElement element, string path, FaultList faults)
{
    private const string Authorization = "Authorization";

    private static readonly string[] Known =
    [
        "method", "scheme", "host", "port", "clientIp", "pathParameters", "queryParameters", "formParameters", "headers",
        "cookies", "basicAuthCredentials", "basicAuth", "bodyPatterns", .. Enum.GetNames<UrlKind>().Select(JsonNamingPolicy.CamelCase.ConvertName),
    ];

    private static readonly string[] NotSupported = ["multipartPatterns", "customMatcher"];

    private readonly ObjectReader _fields = ObjectReader.Of(element, path, faults);

    public RequestPattern Read()
    {
        KnownFields.RefuseOthers(element, path, faults, Known, NotSupported);
        var method = _fields.Text("method") is { } name and not "ANY" ? new MethodPart(name) : null;
        var url = ReadUrl();
        return new RequestPattern(method, url, Head(method, url), Rest(url));
    }

    private IEnumerable<(double Weight, RequestPart Part)> Head(MethodPart? method, UrlPart? url)
    {
        if (method is not null)
            yield return (3, method);
        if (url is not null)
            yield return (10, url);
        if (_fields.Text("scheme") is { } scheme)
            yield return (3, new AddressPart("scheme", new EqualToPattern(scheme, caseInsensitive: false), graded: false));
        if (ReadValue("host") is { } host)
            yield return (10, new AddressPart("host", host, graded: true));
        if (ReadPort() is { } port)
            yield return (10, new AddressPart("port", port, graded: false));
        if (ReadValue("clientIp") is { } client)
            yield return (3, new AddressPart("clientIp", client, graded: true));
    }

    private IEnumerable<RequestPart> Rest(UrlPart? url)
    {
        if (ReadNamed("pathParameters", single: true) is { } variables)
            yield return new NamedPart("path parameter", variables, (request, name) => Variable(url, request, name));
        if (ReadNamed("queryParameters") is { } query)
            yield return new NamedPart("query parameter", query, (request, name) => request.Reading.Query.GetValueOrDefault(name));
        if (ReadNamed("formParameters") is { } form)
            yield return new NamedPart("form parameter", form, (request, name) => request.Reading.Form.GetValueOrDefault(name));
        if (ReadHeaders() is { Count: > 0 } headers)
            yield return new NamedPart("header", headers, (request, name) => request.Headers[name]);
        if (ReadNamed("cookies", single: true, mustBeThere: true) is { } cookies)
            yield return new NamedPart("cookie", cookies, (request, name) => request.Reading.Cookies.GetValueOrDefault(name));
        if (_fields.Field("bodyPatterns") is { } body)
            yield return new BodyPart([.. ReadBody(body)]);
    }

    private UrlPart? ReadUrl()
    {
        UrlPart? url = null;
        foreach (var kind in Enum.GetValues<UrlKind>())
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(kind.ToString());
            if (_fields.Text(name) is not { } text)
                continue;
            if (url is not null)
                faults.Add(_fields.PathOf(name), "comes beside another field for the URL, of which WireMock would ignore one.");
            var isRegex = kind is UrlKind.UrlPattern or UrlKind.UrlPathPattern;
            var regex = isRegex ? JavaRegex.Read(text, _fields.PathOf(name), faults) : null;
            if (!isRegex || regex is not null)
                url ??= new UrlPart(kind, text, regex, kind == UrlKind.UrlPathTemplate ? new PathTemplate(text) : null);
        }

        return url;
    }

    private ValuePattern? ReadValue(string name) =>
        _fields.Field(name) is { } field ? ValuePatternReader.Read(field, _fields.PathOf(name), faults) : null;

    private EqualToPattern? ReadPort()
    {
        if (_fields.Field("port") is not { } field)
            return null;
        var text = field.ValueKind == JsonValueKind.String && JsonKind.TryGetText(field, out var quoted) ? quoted : field.GetRawText();
        if (ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port))
            return new EqualToPattern(port.ToString(CultureInfo.InvariantCulture), caseInsensitive: false);
        faults.Add(_fields.PathOf("port"), "must be a port: a whole number from 0 to 65535.");
        return null;
    }

    private List<(string Name, ValuesPattern Pattern)>? ReadNamed(string name, bool single = false, bool mustBeThere = false) =>
        _fields.Field(name) is { } field
            ? ValuesPatternReader.Read(field, _fields.PathOf(name), faults, single, mustBeThere)
            : null;

    // Basic authentication is a header in other words, and takes the place of a pattern for that header.
    private List<(string Name, ValuesPattern Pattern)> ReadHeaders()
    {
        var headers = ReadNamed("headers") ?? [];
        foreach (var name in (ReadOnlySpan<string>)["basicAuthCredentials", "basicAuth"])
        {
            if (_fields.Object(name) is not { } credentials)
                continue;
            var pattern = new BasicAuthPattern(credentials.RequiredText("username", min: 0), credentials.RequiredText("password", min: 0));
            KnownFields.RefuseOthers(_fields.Field(name)!.Value, _fields.PathOf(name), faults, ["username", "password"], []);
            headers.RemoveAll(header => header.Name.Equals(Authorization, StringComparison.OrdinalIgnoreCase));
            headers.Add((Authorization, new OneValuePattern(pattern, mustBeThere: true)));
        }

        return headers;
    }

    private IEnumerable<ValuePattern> ReadBody(JsonElement body) => ArrayReader.Read(
        body, _fields.PathOf("bodyPatterns"), faults, (item, at, noted) => ValuePatternReader.Read(item, at, noted)).OfType<ValuePattern>();

    private static StringValues Variable(UrlPart? url, StubRequest request, string name) =>
        url?.Template?.Value(RequestReading.PathOf(request.Url).ToString(), name) is { } value ? value : StringValues.Empty;
}
