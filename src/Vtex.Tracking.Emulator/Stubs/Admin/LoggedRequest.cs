using System.Text;
using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads a request in the form in which the journal shows it.</summary>
internal static class LoggedRequest
{
    public static StubRequest Read(JsonElement element, FaultList faults, DateTimeOffset now)
    {
        var reader = ObjectReader.Of(element, "$", faults);
        var absolute = Uri.TryCreate(reader.Text("absoluteUrl"), UriKind.Absolute, out var uri) ? uri : null;
        return new StubRequest
        {
            Method = reader.Text("method") ?? HttpMethods.Get,
            Url = reader.Text("url") ?? absolute?.PathAndQuery ?? "/",
            Scheme = absolute?.Scheme ?? Uri.UriSchemeHttp,
            Host = absolute?.Authority ?? "localhost",
            ClientIp = reader.Text("clientIp"),
            Headers = ReadHeaders(reader.Field("headers")),
            Body = ReadBody(reader, faults),
            Received = now,
        };
    }

    private static byte[] ReadBody(ObjectReader reader, FaultList faults)
    {
        if (reader.Text("body") is { } text)
            return Encoding.UTF8.GetBytes(text);
        if (reader.Field("bodyAsBase64") is not { ValueKind: JsonValueKind.String } encoded)
            return [];
        if (encoded.TryGetBytesFromBase64(out var bytes))
            return bytes;
        faults.Add(reader.PathOf("bodyAsBase64"), "must be base64.");
        return [];
    }

    private static HeaderDictionary ReadHeaders(JsonElement? field)
    {
        var headers = new HeaderDictionary();
        if (field is not { ValueKind: JsonValueKind.Object } given)
            return headers;
        foreach (var header in given.EnumerateObject())
        {
            if (header.Value.ValueKind == JsonValueKind.Array)
                headers[header.Name] = header.Value.EnumerateArray().Select(value => value.ToString()).ToArray();
            else
                headers[header.Name] = header.Value.ToString();
        }

        return headers;
    }
}
