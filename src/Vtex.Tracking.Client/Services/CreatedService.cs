using Vtex.Tracking.Models;

namespace Vtex.Tracking.Services;

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

/// <summary>
/// The properties by which a created service is found again. The invoice alone is not enough: several may share it.
/// </summary>
internal readonly record struct ServiceKey(string Invoice, string Serie, string? IdExternal, string? OrderNumber)
{
    /// <summary>Puts services of one invoice together that cannot be told apart.</summary>
    /// <remarks>
    /// Within a series, own ids and order numbers tell services apart only where all have them: a service without could
    /// be any of those with.
    /// </remarks>
    public static IEnumerable<IGrouping<ServiceKey, DeliveryService>> Group(IEnumerable<DeliveryService> invoice) =>
        invoice
            .GroupBy(service => Plain(service.InvoiceOrderOfServiceSerie), StringComparer.Ordinal)
            .SelectMany(serie =>
            {
                var haveIds = serie.All(service => Plain(service.IdExternal).Length > 0);
                var haveOrders = serie.All(service => Plain(service.OrderNumber).Length > 0);
                return serie.GroupBy(service => new ServiceKey(
                    Plain(service.InvoiceOrderOfService),
                    serie.Key,
                    haveIds ? Plain(service.IdExternal) : null,
                    haveOrders ? Plain(service.OrderNumber) : null));
            });

    /// <summary>Returns whether a service has this key.</summary>
    public bool Fits(DeliveryServiceResponse service) =>
        Invoice == Plain(service.InvoiceOrderOfService)
        && Serie == Plain(service.InvoiceOrderOfServiceSerie)
        && (IdExternal is null || IdExternal == Plain(service.IdExternal))
        && (OrderNumber is null || OrderNumber == Plain(service.OrderNumber));

    public override string ToString() => nameof(ServiceKey);

    /// <summary>Nothing and an empty text are the same to the API as far as anyone knows.</summary>
    private static string Plain(string? text) => text?.Trim() ?? "";
}
