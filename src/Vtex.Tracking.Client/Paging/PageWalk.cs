using System.Runtime.CompilerServices;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Paging;

/// <summary>
/// Goes through the pages of a list for as long as more may come, window of days by window of days. A service comes
/// once, however often it is met: one that changes may move to a later page, or into another window.
/// </summary>
internal sealed class PageWalk(
    DeliveryServiceFilter? filter,
    Func<DeliveryServiceFilter?, int, CancellationToken, Task<DeliveryServicePage>> getPage)
{
    private const int DocumentedPageSize = 25;

    /// <summary>A walk whose every page is read with the same options.</summary>
    public PageWalk(
        DeliveryServiceFilter? filter,
        CallOptions options,
        Func<DeliveryServiceFilter?, int, CallOptions, CancellationToken, Task<VtexAnswer<DeliveryServicePage>>> getPage)
        : this(filter, async (which, page, cancellationToken) =>
            (await getPage(which, page, options, cancellationToken).ConfigureAwait(false)).Value)
    {
    }

    public async IAsyncEnumerable<DeliveryServiceResponse> ServicesAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var known = new HashSet<int>();
        foreach (var window in DayWindows.Of(filter))
        {
            await foreach (var service in WindowAsync(window, cancellationToken).ConfigureAwait(false))
            {
                if (service.IdDeliveryService is not { } id || known.Add(id))
                    yield return service;
            }
        }
    }

    private async IAsyncEnumerable<DeliveryServiceResponse> WindowAsync(
        DeliveryServiceFilter? window, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = 0;
        for (var number = 1; ; number++)
        {
            var page = await getPage(window, number, cancellationToken).ConfigureAwait(false);
            ThrowIfAnother(page, number);

            var services = page.Data ?? [];
            foreach (var service in services)
            {
                if (service is not null)
                    yield return service;
            }

            // Those that cannot be read count too: what comes after them is not lost.
            seen += page.RecordCount;
            if (!MayContinue(page, page.RecordCount, seen))
                yield break;
        }
    }

    /// <summary>
    /// A full page is always followed by the next, even when as many services were seen as are announced: sources
    /// disagree whether <c>totalCount</c> counts services or pages, and a call too many is better than a lost service.
    /// </summary>
    private bool MayContinue(DeliveryServicePage page, int count, int seen)
    {
        var size = page.PageSize ?? filter?.PageSize ?? DocumentedPageSize;
        return count > 0 && (count >= size || seen < page.TotalCount);
    }

    /// <summary>A service that ignores the page's number would be walked for ever.</summary>
    private static void ThrowIfAnother(DeliveryServicePage page, int number)
    {
        if (page.Page is { } answered && answered != number)
            throw new VtexUnexpectedResponseException($"The service answered page {answered} for page {number}.");
    }
}
