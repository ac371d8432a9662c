namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>That another server answers, and what is changed about the request on its way there.</summary>
internal sealed record ProxyPlan(
    TemplateText BaseUrl,
    string? PrefixToRemove,
    IReadOnlyList<(string Name, IReadOnlyList<TemplateText> Values)> AddedHeaders,
    IReadOnlySet<string> RemovedHeaders)
{
    /// <exception cref="StubFailedException">The server is not one that the emulator may call, or does not answer.</exception>
    public Task<StubAnswer> AskAsync(StubExchange exchange, TemplateRun run)
    {
        var target = ProxyTarget.Find(BaseUrl.Render(run), Shortened(exchange.Request.Url), exchange.Options.ProxyHosts);
        var added = AddedHeaders.Select(header => (header.Name, header.Values.Select(value => value.Render(run))));
        return ProxyClient.AskAsync(exchange, target, added, RemovedHeaders);
    }

    private string Shortened(string url) =>
        PrefixToRemove is { Length: > 0 } prefix && url.StartsWith(prefix, StringComparison.Ordinal) ? url[prefix.Length..] : url;
}
