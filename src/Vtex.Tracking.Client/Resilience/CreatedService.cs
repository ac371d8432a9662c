using Vtex.Tracking.Models;

namespace Vtex.Tracking.Resilience;

/// <summary>Recognises a service that a call may have created.</summary>
/// <param name="key">What it was created with.</param>
/// <param name="beganAt">When the call began, on our clock.</param>
internal sealed class CreatedService(ServiceKey key, DateTimeOffset beganAt)
{
    /// <summary>The span by which the service's clock may be behind ours. Chosen.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    /// <summary>No clock is that wrong: what is older was there before. Chosen.</summary>
    private static readonly TimeSpan SurelyBefore = TimeSpan.FromDays(1);

    /// <returns>How many there are; -1 when that cannot be told.</returns>
    public int CountIn(DeliveryServicePage page)
    {
        // A page that is not the whole answer, or not readable as a whole, may hide some.
        if (page.Data is not { } services || page.TotalCount > services.Count || page.RecordCount > services.Count
            || page.UnreadableValues.Count > 0 || services.Contains(null!))
        {
            return -1;
        }


        var count = 0;
        foreach (var service in services)
        {
            if (!key.Fits(service) || service.Created < beganAt - SurelyBefore)
                continue;
            if (service.Created is not { } created || created < beganAt - ClockTolerance)
                return -1;
            count++;
        }

        return count;
    }
}
