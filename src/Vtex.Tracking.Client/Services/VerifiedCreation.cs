using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Paging;
using Vtex.Tracking.Resilience;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Services;

/// <summary>Creates services and, where the options ask for it, finds out what came of a create that is in doubt.</summary>
/// <param name="operations">Creates services.</param>
/// <param name="calls">Looks them up, past the call budget.</param>
/// <param name="observer">Logs the result.</param>
/// <param name="settings">The settings of the client.</param>
internal sealed class VerifiedCreation(
    TrackingOperations operations, BudgetedCalls calls, ClientObserver observer, ClientSettings settings)
{
    private const string Operation = "CreateDeliveryServices";

    private readonly RetrySchedule _schedule = new(settings.Resilience.BaseDelay, settings.Resilience.MaxDelay);

    /// <returns>The answer, if it is wanted; null when it is not, or when the services were found to be there.</returns>
    public Task<RawAnswer?> CreateAsync(
        IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken) =>
        settings.Resilience.OnAmbiguousFailure == AmbiguousFailureAction.Throw
            ? operations.CreateDeliveryServicesAsync(services, cancellationToken)
            : CreateVerifiedAsync(services, cancellationToken);

    private async Task<RawAnswer?> CreateVerifiedAsync(
        IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken)
    {
        var beganAt = settings.TimeProvider.GetUtcNow();
        var missing = services;
        var attempts = 0;
        for (var round = 0; missing.Count > 0; round++)
        {
            try
            {
                return await operations.CreateDeliveryServicesAsync(missing, cancellationToken)
                    .ConfigureAwait(false);
            }
            catch (VtexAmbiguousWriteException doubt) when (round + 1 < settings.Resilience.MaxAttempts)
            {
                doubt.AddAttempts(attempts);
                attempts = doubt.Attempts;
                var sent = missing.Count;
                missing = await StillMissingAsync(missing, beganAt, doubt, cancellationToken).ConfigureAwait(false);
                observer.Log.Verified(Operation, sent, missing.Count);
                // Not found is not the same as not created: the server may be slow, or show late what it has.
                if (missing.Count > 0 && settings.Resilience.OnAmbiguousFailure != AmbiguousFailureAction.VerifyThenRetry)
                    throw Undecided(doubt, $"of {sent} services, {missing.Count} cannot be found, or not yet");
            }
            catch (VtexException failure) when (failure.Operation == Operation)
            {
                failure.AddAttempts(attempts);
                throw;
            }
        }

        return null;
    }

    /// <summary>Looks for services until all are there, or no more looking is worth it.</summary>
    private async Task<IReadOnlyList<DeliveryService>> StillMissingAsync(
        IReadOnlyList<DeliveryService> missing,
        DateTimeOffset beganAt,
        VtexAmbiguousWriteException doubt,
        CancellationToken cancellationToken)
    {
        var failedAt = settings.TimeProvider.GetTimestamp();
        for (var look = 0; look + 1 < settings.Resilience.MaxAttempts && missing.Count > 0; look++)
        {
            // A request that is still under way gets the chance to arrive before it is looked for.
            await observer
                .WaitAsync(Wait.ForWrite, _schedule.Delay(look, asked: null, chance: 1), cancellationToken)
                .ConfigureAwait(false);
            missing = await MissingAsync(missing, beganAt, doubt, cancellationToken).ConfigureAwait(false);
        }

        var left = settings.Resilience.SettleTime - settings.TimeProvider.GetElapsedTime(failedAt);
        if (missing.Count == 0 || left <= TimeSpan.Zero
            || settings.Resilience.OnAmbiguousFailure != AmbiguousFailureAction.VerifyThenRetry)
        {
            return missing;
        }

        await observer.WaitAsync(Wait.ForWrite, left, cancellationToken).ConfigureAwait(false);
        return await MissingAsync(missing, beganAt, doubt, cancellationToken).ConfigureAwait(false);
    }

    /// <exception cref="VtexAmbiguousWriteException">It cannot be told.</exception>
    private async Task<IReadOnlyList<DeliveryService>> MissingAsync(
        IReadOnlyList<DeliveryService> services,
        DateTimeOffset beganAt,
        VtexAmbiguousWriteException doubt,
        CancellationToken cancellationToken)
    {
        if (services.Any(service => string.IsNullOrWhiteSpace(service.InvoiceOrderOfService)))
            throw Undecided(doubt, "it holds services without an invoice, which cannot be looked for");

        var missing = new List<DeliveryService>();
        foreach (var invoice in services.GroupBy(service => service.InvoiceOrderOfService!, StringComparer.Ordinal))
        {
            var page = await FindAsync(invoice.Key, doubt, cancellationToken).ConfigureAwait(false);
            foreach (var same in ServiceKey.Group(invoice))
            {
                var found = new CreatedService(same.Key, beganAt).CountIn(page);
                if (found == 0)
                    missing.AddRange(same);
                else if (found != same.Count())
                    throw Undecided(doubt, "what was found does not settle whether it was created by this call");
            }
        }

        return missing;
    }

    private async Task<DeliveryServicePage> FindAsync(
        string invoice, VtexAmbiguousWriteException doubt, CancellationToken cancellationToken)
    {
        try
        {
            var call = EmptyPage.WhenNotFound(TrackingOperations.GetDeliveryServicesByInvoice(invoice));
            return await calls.ReadPastBudgetAsync(call, cancellationToken).ConfigureAwait(false);
        }
        catch (VtexException failure)
        {
            throw Undecided(doubt, $"looking for it failed ({failure.GetType().Name})");
        }
    }

    private static VtexAmbiguousWriteException Undecided(VtexAmbiguousWriteException doubt, string why) =>
        new($"{doubt.Message} It could not be verified: {why}.", doubt)
        {
            Operation = doubt.Operation,
            StatusCode = doubt.StatusCode,
            Attempts = doubt.Attempts,
            ResponseBody = doubt.ResponseBody,
        };
}
