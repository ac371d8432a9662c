using Vtex.Tracking.Configuration;
using Vtex.Tracking.Models;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Resilience;

/// <summary>Creates services and, where the options ask for it, finds out what came of a create that is in doubt.</summary>
/// <param name="layers">Creates, and looks past the call budget.</param>
/// <param name="settings">Whether, how often and how patiently.</param>
internal sealed class VerifiedCreation(Layers layers, ClientSettings settings)
{
    private const string Operation = "CreateDeliveryServices";

    private readonly RetrySchedule _schedule = new(settings.Resilience.BaseDelay, settings.Resilience.MaxDelay);

    public Task CreateAsync(IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken) =>
        settings.Resilience.OnAmbiguousFailure == AmbiguousFailureAction.Verify
            ? CreateVerifiedAsync(services, cancellationToken)
            : layers.Budgeted.CreateDeliveryServicesAsync(services, cancellationToken);

    private async Task CreateVerifiedAsync(IReadOnlyList<DeliveryService> services, CancellationToken cancellationToken)
    {
        var beganAt = settings.TimeProvider.GetUtcNow();
        var missing = services;
        for (var round = 0; missing.Count > 0; round++)
        {
            try
            {
                await layers.Budgeted.CreateDeliveryServicesAsync(missing, cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (VtexAmbiguousWriteException doubt) when (round + 1 < settings.Resilience.MaxAttempts)
            {
                // A request that is still under way gets the chance to arrive before it is looked for.
                await settings.TimeProvider
                    .Delay(_schedule.Delay(round, asked: null, chance: 1), cancellationToken)
                    .ConfigureAwait(false);
                var sent = missing.Count;
                missing = await MissingAsync(missing, beganAt, doubt, cancellationToken).ConfigureAwait(false);
                layers.Observer.Log.Verified(Operation, sent, missing.Count);
            }
        }
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
            return await layers.Direct.GetDeliveryServicesByInvoiceAsync(invoice, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (VtexNotFoundException)
        {
            return new DeliveryServicePage { Data = [] };
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
