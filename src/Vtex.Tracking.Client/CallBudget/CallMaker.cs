using Vtex.Tracking.Configuration;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.CallBudget;

/// <summary>Makes calls: asks the store for the right to, sends the request, and keeps the answer.</summary>
internal sealed class CallMaker(
    ApiTransport transport,
    CallBook book,
    SharedAnswers? shared,
    SharedEndpoints? endpoints,
    CallBudgetSettings settings,
    TimeProvider clock)
{
    /// <summary>Makes a call and tells all who wait for it. Never fails itself.</summary>
    public async Task FlyAsync<T>(Flight<T> flight, ReadCall<T> call, bool isForced, bool keepRaw)
        where T : class
    {
        try
        {
            var landing = shared is null
                ? await LandedAsync(flight, call, keepRaw).ConfigureAwait(false)
                : await ClaimedAsync(shared, flight, call, isForced).ConfigureAwait(false);
            book.End(flight);
            flight.Land(landing);
        }
        catch (Exception exception)
        {
            // Told to those who wait, and not remembered.
            book.End(flight);
            flight.Fail(exception);
        }
    }

    /// <summary>Makes a call without keeping anything.</summary>
    public async Task<Landing<T>> CallAsync<T>(ReadCall<T> call, bool keepRaw, CancellationToken cancellationToken)
        where T : class
    {
        var request = new ApiRequest(HttpMethod.Get, call.Address(call.Key));
        try
        {
            var received = await transport
                .ReceiveAsync(call.Key.Operation, request, call.Type, keepRaw, cancellationToken).ConfigureAwait(false);
            var window = call.IsEmpty?.Invoke(received.Value) is true ? settings.EmptyWindow : settings.Window;
            return Network(new CachedAnswer<T>(call.Key, Times(window), received.Value, received.Raw, received.Size));
        }
        catch (VtexNotFoundException exception)
        {
            return Network(NotFoundAnswer.Of(call, Times(settings.EmptyWindow), exception));
        }
    }

    private static Landing<T> Network<T>(CachedAnswer<T> answer)
        where T : class => new(answer, AnswerSource.Network);

    private async Task<Landing<T>> LandedAsync<T>(Flight<T> flight, ReadCall<T> call, bool keepRaw)
        where T : class
    {
        var landing = await CallAsync(call, keepRaw, flight.Abandoned).ConfigureAwait(false);
        book.Keep(flight, landing.Answer);
        return landing;
    }

    private async Task<Landing<T>> ClaimedAsync<T>(SharedAnswers answers, Flight<T> flight, ReadCall<T> call, bool isForced)
        where T : class
    {
        var claim = isForced
            ? default
            : await answers.ClaimAsync(call, flight.Abandoned).ConfigureAwait(false);
        if (claim.Answer is { } known)
        {
            if (claim.Right is null && known.Times.IsFresh(clock.GetUtcNow()))
            {
                book.Keep(flight, known);
                return new(known, AnswerSource.SharedStore);
            }

            book.Recall(flight, known, clock.GetUtcNow());
        }

        var opening = default(EndpointClaim);
        try
        {
            opening = await OpenAsync(call, isForced, flight.Abandoned).ConfigureAwait(false);
            var landing = await CallAsync(call, keepRaw: true, flight.Abandoned).ConfigureAwait(false);
            var isKept = book.Keep(flight, landing.Answer);
            if (endpoints is not null)
                await endpoints.CompleteAsync(call, opening.Right, landing.Answer.Times).ConfigureAwait(false);
            if (isKept)
                await answers.CompleteAsync(call, claim.Right, landing.Answer).ConfigureAwait(false);
            else
                await answers.AbandonAsync(call, claim.Right).ConfigureAwait(false);
            return landing;
        }
        catch (Exception)
        {
            if (endpoints is not null)
                await endpoints.AbandonAsync(call, opening.Right).ConfigureAwait(false);
            await answers.AbandonAsync(call, claim.Right).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>By the strict reading, asks the store whether the endpoint may be called.</summary>
    private async Task<EndpointClaim> OpenAsync<T>(ReadCall<T> call, bool isForced, CancellationToken cancellationToken)
        where T : class
    {
        if (endpoints is null || isForced)
            return default;
        var claim = await endpoints.ClaimAsync(call, cancellationToken).ConfigureAwait(false);
        if (claim.Continued is { } walk)
            book.Learn(call.Key.Operation, walk);
        return claim;
    }

    private AnswerTimes Times(TimeSpan window)
    {
        var now = clock.GetUtcNow();
        if (settings.Mode == CallBudgetMode.Off)
            return new AnswerTimes(now, now, now);
        return new AnswerTimes(now, now + window, now + window + settings.LastKnownGoodFor);
    }
}
