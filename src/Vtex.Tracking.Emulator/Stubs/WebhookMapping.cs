using WireMock;
using WireMock.Models;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// A mapping whose webhooks are sent with the client of the emulator. WireMock.Net itself would build a client for each
/// call, which reaches every host and takes answers of any size; while it answers a request, it sees no webhooks.
/// </summary>
internal sealed class WebhookMapping : Mapping, IMapping
{
    private readonly Func<IWebhookRequest, IRequestMessage, IResponseMessage, Task> _sendAsync;

    public WebhookMapping(IMapping mapping, Func<IWebhookRequest, IRequestMessage, IResponseMessage, Task> sendAsync)
        : base(
            mapping.Guid, mapping.UpdatedAt ?? default, mapping.Title, mapping.Description, mapping.Path, mapping.Settings,
            mapping.RequestMatcher, mapping.Provider, mapping.Priority, mapping.Scenario, mapping.ExecutionConditionState,
            mapping.NextState, mapping.TimesInSameState, mapping.Webhooks, mapping.UseWebhooksFireAndForget, mapping.TimeSettings,
            mapping.Data)
    {
        _sendAsync = sendAsync;
        IsDisabled = mapping.IsDisabled;
        if (mapping.Probability is { } probability)
            WithProbability(probability);
    }

    IWebhook[]? IMapping.Webhooks => StubExchange.Current is { IsAdmin: false } ? null : Webhooks;

    async Task<(IResponseMessage Message, IMapping? Mapping)> IMapping.ProvideResponseAsync(HttpContext context, IRequestMessage requestMessage)
    {
        var provided = await ProvideResponseAsync(context, requestMessage);
        var sent = Task.WhenAll(Webhooks!.Select(webhook => TrySendAsync(webhook.Request, requestMessage, provided.Message)));
        if (UseWebhooksFireAndForget != true)
            await sent;
        return provided;
    }

    // As with WireMock.Net, a webhook that fails does not change the answer.
    private async Task TrySendAsync(IWebhookRequest webhook, IRequestMessage request, IResponseMessage response)
    {
        try
        {
            await _sendAsync(webhook, request, response);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or UriFormatException or InvalidOperationException or ArgumentException)
        {
        }
    }
}
