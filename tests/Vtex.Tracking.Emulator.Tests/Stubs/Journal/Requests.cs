using Microsoft.AspNetCore.Http;
using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Tests.Stubs;

/// <summary>Requests for books and journals, without a server.</summary>
internal static class Requests
{
    public static ReadOnlySpan<byte> Head(string url)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Headers["X-Number"] = url;
        return HeadWriter.Write(context, url);
    }

    public static byte[] Body(int number, int length)
    {
        var body = new byte[length];
        Array.Fill(body, (byte)number);
        return body;
    }

    public static StubRequest Get(string url) => new()
    {
        Method = "GET",
        Url = url,
        Scheme = "http",
        Host = "localhost",
        Headers = new HeaderDictionary(),
        Body = default,
        Received = Moments.Noon,
    };
}
