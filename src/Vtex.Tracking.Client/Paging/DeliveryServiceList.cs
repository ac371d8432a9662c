using System.Runtime.CompilerServices;
using Vtex.Tracking.Models;

namespace Vtex.Tracking;

/// <summary>
/// A list of services of any length. Enumerate it for the services, or <see cref="GetPagesAsync"/> for the pages that
/// they come in. Each enumeration reads the pages one after the other, as they are needed.
/// </summary>
public sealed class DeliveryServiceList : IAsyncEnumerable<DeliveryServiceResponse>
{
    private readonly IAsyncEnumerable<DeliveryServicePage> _pages;

    internal DeliveryServiceList(IAsyncEnumerable<DeliveryServicePage> pages) => _pages = pages;

    /// <summary>Creates a list of given pages, for tests of code that uses the client.</summary>
    /// <param name="pages">The pages.</param>
    public static DeliveryServiceList FromPages(IEnumerable<DeliveryServicePage> pages)
    {
        Argument.NotNull(pages);
        return new DeliveryServiceList(EnumerateAsync(pages));
    }

    /// <summary>Gets the pages as they are read, each with its freshness and the values that could not be read.</summary>
    /// <remarks>A service may be on two pages: the API numbers them anew for each call.</remarks>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>The pages, in the order of reading.</returns>
    public IAsyncEnumerable<DeliveryServicePage> GetPagesAsync(CancellationToken cancellationToken = default) =>
        PagesAsync(cancellationToken);

    /// <summary>Gets the services. None comes twice, however many pages it is on.</summary>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>An enumerator of the services.</returns>
    public IAsyncEnumerator<DeliveryServiceResponse> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        ServicesAsync(cancellationToken);

    private async IAsyncEnumerable<DeliveryServicePage> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var page in _pages.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return page;
    }

    private async IAsyncEnumerator<DeliveryServiceResponse> ServicesAsync(CancellationToken cancellationToken)
    {
        var known = new HashSet<int>();
        await foreach (var page in _pages.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            foreach (var service in page.Data ?? [])
            {
                if (service is not null && (service.IdDeliveryService is not { } id || known.Add(id)))
                    yield return service;
            }
        }
    }

    private static async IAsyncEnumerable<DeliveryServicePage> EnumerateAsync(IEnumerable<DeliveryServicePage> pages)
    {
        foreach (var page in pages)
            yield return await Task.FromResult(page).ConfigureAwait(false);
    }
}
