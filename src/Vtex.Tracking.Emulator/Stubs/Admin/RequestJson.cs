using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Writes requests in WireMock's form, masked.</summary>
internal static class RequestJson
{
    /// <summary>A request with all that the journal knows of it.</summary>
    public static void WriteEvent(Utf8JsonWriter json, RecordedRequest recorded)
    {
        var outcome = recorded.Slot.Outcome;
        json.WriteStartObject();
        json.WriteString("id", recorded.Id);
        json.WritePropertyName("request");
        Write(json, recorded.Request, recorded.Protocol);
        json.WriteStartObject("responseDefinition");
        json.WriteNumber("status", outcome.Status);
        if (outcome.Stub is null)
            json.WriteBoolean("fromConfiguredStub", false);
        json.WriteEndObject();
        json.WriteStartObject("response");
        json.WriteNumber("status", outcome.Status);
        json.WriteEndObject();
        json.WriteBoolean("wasMatched", recorded.WasMatched);
        json.WriteString("answeredBy", outcome.By.ToString());
        WriteTiming(json, (long)outcome.Took.TotalMilliseconds);
        json.WriteStartArray("subEvents");
        json.WriteEndArray();
        if (outcome.Stub is { } stub)
        {
            json.WritePropertyName("stubMapping");
            stub.Mapping.WriteTo(json);
        }

        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, StubRequest request, string protocol)
    {
        var (host, port) = Split(request);
        var body = Masking.Text(Encoding.UTF8.GetString(request.Body.Span));
        var url = Masking.Text(request.Url);
        json.WriteStartObject();
        json.WriteString("url", url);
        json.WriteString("absoluteUrl", $"{request.Scheme}://{request.Host}{url}");
        json.WriteString("method", request.Method);
        json.WriteText("clientIp", request.ClientIp);
        WriteHeaders(json, request.Headers);
        WriteCookies(json, request.Headers.Cookie);
        json.WriteBoolean("browserProxyRequest", false);
        json.WriteNumber("loggedDate", request.Received.ToUnixTimeMilliseconds());
        json.WriteBase64String("bodyAsBase64", Encoding.UTF8.GetBytes(body));
        json.WriteString("body", body);
        json.WriteString("protocol", protocol);
        json.WriteString("scheme", request.Scheme);
        json.WriteString("host", host);
        json.WriteNumber("port", port);
        json.WriteString("loggedDateString", request.Received.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        WriteParameters(json, "queryParams", url);
        json.WriteEndObject();
    }

    private static void WriteTiming(Utf8JsonWriter json, long total)
    {
        json.WriteStartObject("timing");
        json.WriteNumber("addedDelay", 0);
        json.WriteNumber("processTime", total);
        json.WriteNumber("responseSendTime", 0);
        json.WriteNumber("serveTime", total);
        json.WriteNumber("totalTime", total);
        json.WriteEndObject();
    }

    private static void WriteHeaders(Utf8JsonWriter json, IHeaderDictionary headers)
    {
        json.WriteStartObject("headers");
        foreach (var (name, values) in headers)
        {
            if (values is [{ } only])
                json.WriteString(name, Masking.Header(name, only));
            else
                json.WriteTexts(name, values.Select(value => Masking.Header(name, value ?? "")));
        }

        json.WriteEndObject();
    }

    private static void WriteCookies(Utf8JsonWriter json, IEnumerable<string?> lines)
    {
        json.WriteStartObject("cookies");
        foreach (var name in lines.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .Select(cookie => cookie.Split('=')[0]).Distinct(StringComparer.Ordinal))
        {
            json.WriteString(name, Masking.Mask);
        }

        json.WriteEndObject();
    }

    private static void WriteParameters(Utf8JsonWriter json, string name, string url)
    {
        json.WriteStartObject(name);
        var query = url.IndexOf('?', StringComparison.Ordinal);
        foreach (var (key, values) in QueryHelpers.ParseQuery(query < 0 ? "" : url[query..]))
        {
            json.WriteStartObject(key);
            json.WriteString("key", key);
            json.WriteTexts("values", values.Select(value => value ?? ""));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static (string Host, int Port) Split(StubRequest request)
    {
        var host = new HostString(request.Host);
        return (host.Host, host.Port ?? (request.Scheme == Uri.UriSchemeHttps ? 443 : 80));
    }
}
