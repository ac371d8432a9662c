using Vtex.Tracking.Emulator.Stubs;

namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>A call that a run made.</summary>
internal sealed record SeenCall(string Method, string Url, string Host, string? Authorization, DateTimeOffset At)
{
    public static SeenCall Of(HttpRequestMessage request, DateTimeOffset at) => new(
        request.Method.Method,
        request.RequestUri!.PathAndQuery,
        request.RequestUri.Authority,
        request.Headers.Authorization?.ToString(),
        at);

    /// <summary>The call as patterns look at it.</summary>
    public StubRequest ToRequest()
    {
        IHeaderDictionary headers = new HeaderDictionary();
        if (Authorization is not null)
            headers.Authorization = Authorization;
        return new StubRequest { Method = Method, Url = Url, Scheme = "http", Host = Host, Headers = headers, Body = default, Received = At };
    }

    /// <summary>Method and path; the query may be long.</summary>
    public override string ToString() => $"{Method} {Url.Split('?')[0]}";
}
