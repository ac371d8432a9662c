using Vtex.Tracking.Configuration;
using Vtex.Tracking.Requests;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.CallBudget;

/// <summary>Makes calls: asks the store for the right to, sends the request, and keeps the answer.</summary>
internal sealed class UpstreamCaller(
    ApiTransport transport,
    CallState state,
    SharedAnswers? shared,
    SharedEndpoints? endpoints,
    ClientSettings client)
{
    private readonly CallBudgetSettings _settings = client.CallBudget;
    private readonly TimeProvider _clock = client.TimeProvider;
    private readonly TimeSpan _limit = client.Resilience.TotalTimeout;

    /// <summary>A store holds answers as they came.</summary>
    private readonly bool _keepsRaw = client.KeepRawAnswers || shared is not null;

    /// <summary>Makes a call and tells all who wait for it. Never fails itself.</summary>
    public async Task RunAsync<T>(InFlightCall<T> inFlight, ReadCall<T> call, bool isForced)
        where T : class
    {
        try
        {
            var result = shared is null
                ? await CalledAsync(inFlight, call).ConfigureAwait(false)
                : await ClaimedAsync(shared, inFlight, call, isForced).ConfigureAwait(false);
            state.End(inFlight);
            inFlight.Complete(result);
        }
        catch (Exception exception)
        {
            // Told to those who wait, and not remembered.
            state.End(inFlight);
            inFlight.Fail(exception);
        }
    }

    /// <summary>Makes a call without keeping anything.</summary>
    public async Task<CallResult<T>> CallAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var request = new ApiRequest(HttpMethod.Get, call.Address(call.Key));
        try
        {
            var received = await transport
                .ReceiveAsync(call.Key.Operation, request, call.Type, _keepsRaw, cancellationToken).ConfigureAwait(false);
            var window = call.IsEmpty?.Invoke(received.Value) is true ? _settings.EmptyWindow : _settings.Window;
            return new(
                new CachedAnswer<T>(
                    call.Key, Times(window), AnswerSource.Network, received.Value, received.Size, received.Raw, client.KeepRawAnswers),
                AnswerSource.Network,
                received.Attempts);
        }
        catch (VtexNotFoundException exception)
        {
            return new(
                NotFoundAnswer.Of(call, Times(_settings.EmptyWindow), AnswerSource.Network, exception, client.KeepRawAnswers),
                AnswerSource.Network,
                exception.Attempts);
        }
    }

    private async Task<CallResult<T>> CalledAsync<T>(InFlightCall<T> inFlight, ReadCall<T> call)
        where T : class
    {
        var result = await CallAsync(call, inFlight.Abandoned).ConfigureAwait(false);
        state.Keep(inFlight, result.Answer);
        return result;
    }

    private async Task<CallResult<T>> ClaimedAsync<T>(SharedAnswers answers, InFlightCall<T> inFlight, ReadCall<T> call, bool isForced)
        where T : class
    {
        var deadline = new Deadline(_clock, _limit);
        while (true)
        {
            var claim = isForced
                ? default
                : await answers.ClaimAsync(call, deadline, inFlight.Abandoned).ConfigureAwait(false);
            if (claim.IsAnswered)
            {
                state.Keep(inFlight, claim.Answer!);
                return new(claim.Answer!, AnswerSource.SharedStore);
            }

            if (claim.Answer is { } known)
                state.Recall(inFlight, known, _clock.GetUtcNow());
            if (claim.IsBusy)
                throw CallBudgetErrors.StillBusy(call.Key.Operation, deadline.Limit);

            if (claim.Claim is null && !isForced)
                state.ThrowIfClosed(call.Key, _clock.GetUtcNow());
            var opening = default(EndpointClaim);
            try
            {
                opening = await OpenAsync(call, isForced, deadline, inFlight.Abandoned).ConfigureAwait(false);
                if (claim.Claim?.IsOutdated(_clock.GetUtcNow()) is true)
                {
                    // While it waited for the endpoint, its right to this call ended.
                    await AbandonAsync(answers, call, claim.Claim.Right, opening.Right, deadline).ConfigureAwait(false);
                    continue;
                }

                var result = await CallInTimeAsync(call, deadline, inFlight.Abandoned).ConfigureAwait(false);
                var isKept = state.Keep(inFlight, result.Answer);
                if (endpoints is not null)
                    await endpoints.CompleteAsync(call, opening.Right, result.Answer.Times, deadline).ConfigureAwait(false);
                if (isKept)
                    await answers.CompleteAsync(call, claim.Claim?.Right, result.Answer, deadline).ConfigureAwait(false);
                else
                    await answers.AbandonAsync(call, claim.Claim?.Right, deadline).ConfigureAwait(false);
                return result;
            }
            catch (Exception)
            {
                await AbandonAsync(answers, call, claim.Claim?.Right, opening.Right, deadline).ConfigureAwait(false);
                throw;
            }
        }
    }

    private async Task AbandonAsync<T>(
        SharedAnswers answers, ReadCall<T> call, Guid? right, Guid? endpointRight, Deadline deadline)
        where T : class
    {
        if (endpoints is not null)
            await endpoints.AbandonAsync(call, endpointRight, deadline).ConfigureAwait(false);
        await answers.AbandonAsync(call, right, deadline).ConfigureAwait(false);
    }

    /// <summary>
    /// Makes the call in what is left of the read's time. Without a wait before it, the limits of the call itself are enough.
    /// </summary>
    private async Task<CallResult<T>> CallInTimeAsync<T>(ReadCall<T> call, Deadline deadline, CancellationToken abandoned)
        where T : class
    {
        if (deadline.Elapsed <= TimeSpan.Zero)
            return await CallAsync(call, abandoned).ConfigureAwait(false);
        using var limit = _clock.CreateCancellationTokenSource(deadline.Remaining);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, abandoned);
        try
        {
            return await CallAsync(call, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!abandoned.IsCancellationRequested)
        {
            throw CallBudgetErrors.CallTooSlow(call.Key.Operation, deadline.Limit);
        }
    }

    /// <summary>By the strict reading, asks the store whether the endpoint may be called.</summary>
    private async Task<EndpointClaim> OpenAsync<T>(
        ReadCall<T> call, bool isForced, Deadline deadline, CancellationToken cancellationToken)
        where T : class
    {
        if (endpoints is null || isForced)
            return default;
        var claim = await endpoints.ClaimAsync(call, deadline, cancellationToken).ConfigureAwait(false);
        if (claim.Continued is { } walk)
            state.Learn(call.Key.Operation, walk);
        return claim;
    }

    private AnswerTimes Times(TimeSpan window)
    {
        var now = _clock.GetUtcNow();
        return _settings.Mode == CallBudgetMode.Off
            ? new AnswerTimes(now, now, now)
            : new AnswerTimes(now, now.Plus(window), now.Plus(window).Plus(_settings.LastKnownGoodFor));
    }
}

/// <summary>
/// Tells a service that is down from one that said no. Only for the former does an older answer stand in: refused
/// credentials and rejected requests are the caller's to know.
/// </summary>
internal static class UpstreamFailure
{
    public static bool Is(VtexException failure) => failure switch
    {
        VtexAuthenticationException or VtexRequestRejectedException or VtexNotFoundException => false,
        VtexTransportException => true,
        // A success that cannot be read is a failure too: half an answer, or a page of a proxy.
        { StatusCode: { } status } => (int)status is < 400 or 408 or 429 or >= 500,
        _ => false,
    };
}
