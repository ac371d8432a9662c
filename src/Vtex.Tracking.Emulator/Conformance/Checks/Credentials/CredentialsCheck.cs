namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Calls as somebody who may not.</summary>
internal abstract class CredentialsCheck : ConformanceCheck
{
    public override async Task<Finding> RunAsync(ConformanceSession session, CancellationToken cancellationToken)
    {
        var exchange = await CallAsync(session, cancellationToken);
        var words = exchange.Reply.Words;
        if (exchange.IsBroken)
            return Finding.Failed(words, exchange);
        if (exchange.Reply.Status is StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden)
            return Finding.Passed(words, exchange);
        if (!exchange.Reply.IsSuccess)
            return Finding.Warned($"{words}; 401 or 403 would tell the caller why", exchange);
        return session.Options.AppKey is not null
            ? Finding.Failed($"{words}, though the app is said to check its callers", exchange)
            : Finding.Skipped(
                "The app lets everybody in. VTEX IO checks callers before it; one that checks them itself is judged with "
                + "--app-key and --app-token.");
    }

    protected abstract Task<Exchange> CallAsync(ConformanceSession session, CancellationToken cancellationToken);
}
