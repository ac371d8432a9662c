using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Sends requests of stubs on to other servers, unchanged: no cookies kept, no redirect followed, nothing unpacked.</summary>
internal static class ProxyClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // One for the process: it holds nothing but connections.
    private static readonly HttpMessageInvoker Client = new(new SocketsHttpHandler
    {
        UseCookies = false,
        UseProxy = false,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        ActivityHeadersPropagator = null,
    });

    // What belongs to one connection only, and what the client sets itself.
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Connection", "TE", "Trailer",
        "Transfer-Encoding", "Upgrade", "Host", "Content-Length", "Expect",
    };

    public static async Task<StubAnswer> AskAsync(
        StubExchange exchange, Uri target, IEnumerable<(string Name, IEnumerable<string> Values)> added, IReadOnlySet<string> removed)
    {
        using var request = new HttpRequestMessage(new HttpMethod(exchange.Request.Method), target);
        if (!exchange.Request.Body.IsEmpty)
            request.Content = new ReadOnlyMemoryContent(exchange.Request.Body);
        var named = exchange.Request.Headers.Connection.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries));
        var left = named.Concat(removed).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in exchange.Request.Headers.Where(header => !OwnHeaders.Contains(header.Key) && !left.Contains(header.Key)))
            Add(request, name, values.Select(value => value ?? ""));
        foreach (var (name, values) in added)
            Add(request, name, values);
        return await AskAsync(request, target, exchange.Context.RequestAborted);
    }

    private static async Task<StubAnswer> AskAsync(HttpRequestMessage request, Uri target, CancellationToken gone)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, gone);
        try
        {
            using var response = await Client.SendAsync(request, end.Token);
            var answer = new StubAnswer
            {
                Status = (int)response.StatusCode,
                Reason = response.ReasonPhrase,
                Body = await response.Content.ReadAsByteArrayAsync(end.Token),
            };
            foreach (var (name, values) in response.Headers.NonValidated.Concat(response.Content.Headers.NonValidated))
            {
                if (!OwnHeaders.Contains(name))
                    answer.Headers[name] = new StringValues([.. values]);
            }

            return answer;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException || patience.IsCancellationRequested)
        {
            throw new StubFailedException($"The server at {target.Authority}, to which the stub proxies, did not answer.");
        }
    }

    private static void Add(HttpRequestMessage request, string name, IEnumerable<string> values)
    {
        if (request.Headers.TryAddWithoutValidation(name, values))
            return;
        request.Content ??= new ByteArrayContent([]);
        request.Content.Headers.TryAddWithoutValidation(name, values);
    }
}
