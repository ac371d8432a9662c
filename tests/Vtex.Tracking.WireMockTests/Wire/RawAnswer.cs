using System.Globalization;
using System.Text;

namespace Vtex.Tracking.WireMockTests.Wire;

/// <summary>What came back on a connection until it ended.</summary>
/// <param name="Failure">How the exchange failed, in the words a client would see; null when it was whole.</param>
/// <param name="Status">The status line without the version; null when there was none.</param>
/// <param name="Headers">The headers in their order.</param>
/// <param name="Body">The body, or as much of it as came.</param>
internal sealed record RawAnswer(
    string? Failure, string? Status, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    public int? StatusCode => Status is null ? null : int.Parse(Status.Split(' ')[0], CultureInfo.InvariantCulture);

    public string? Header(string name) =>
        Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public static RawAnswer Read(byte[] bytes, string method, bool wasReset)
    {
        var end = bytes.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0 || !bytes.AsSpan().StartsWith("HTTP/1.1 "u8))
        {
            var what = bytes.Length == 0 ? "nothing came" : "what came is no HTTP";
            return new RawAnswer($"{what}, connection {(wasReset ? "reset" : "closed")}", null, [], []);
        }

        var lines = Encoding.Latin1.GetString(bytes, 0, end).Split("\r\n");
        var headers = lines.Skip(1)
            .Select(line => line.Split(':', 2))
            .Select(parts => KeyValuePair.Create(parts[0], parts[1].Trim()))
            .ToList();
        var answer = new RawAnswer(null, lines[0]["HTTP/1.1 ".Length..], headers, []);
        if (method == "HEAD" || answer.StatusCode is 204 or 304)
            return answer;

        var rest = bytes[(end + 4)..];
        if (answer.Header("Transfer-Encoding") == "chunked")
        {
            var (body, whole) = Chunks.Join(rest);
            return answer with { Body = body, Failure = whole ? null : "the body broke off in its chunks" };
        }

        var promised = answer.Header("Content-Length") is { } length ? int.Parse(length, CultureInfo.InvariantCulture) : 0;
        return answer with { Body = rest, Failure = rest.Length < promised ? "the body broke off" : null };
    }
}
