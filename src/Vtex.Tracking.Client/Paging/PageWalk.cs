using System.Net;
using System.Runtime.CompilerServices;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Paging;

/// <summary>Reads the pages of a list for as long as more may come, window of days by window of days.</summary>
/// <param name="filter">The filter of the list.</param>
/// <param name="options">Options for the read of each page.</param>
/// <param name="readAsync">Reads one page.</param>
internal sealed class PageWalk(
    DeliveryServiceFilter? filter,
    CallOptions? options,
    Func<DeliveryServiceFilter?, int, CallOptions?, CancellationToken, Task<CallResult<DeliveryServicePage>>> readAsync)
{
    private const int DocumentedPageSize = 25;

    public DeliveryServiceList List(CancellationToken cancellationToken) => new(PagesAsync(cancellationToken));

    private async IAsyncEnumerable<DeliveryServicePage> PagesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var window in DayWindows.Of(filter))
        {
            var seen = 0;
            for (var (number, isLast) = (1, false); !isLast; number++)
            {
                var result = await readAsync(window, number, options, cancellationToken).ConfigureAwait(false);
                var page = await result.Value.ConfigureAwait(false);
                ThrowIfAnother(page, number, result);
                yield return page;

                // Services that cannot be read count too: what comes after them is not lost.
                seen += page.RecordCount;
                isLast = !MayContinue(page, page.RecordCount, seen);
            }
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
    private static void ThrowIfAnother(DeliveryServicePage page, int number, CallResult<DeliveryServicePage> result)
    {
        if (page.Page is not { } answered || answered == number)
            return;
        var operation = result.Answer.Key.Operation;
        throw new VtexUnexpectedResponseException(
            FormattableString.Invariant($"{operation}: the service answered page {answered} instead of page {number} (HTTP 200)."))
        {
            Operation = operation,
            StatusCode = HttpStatusCode.OK,
            Attempts = result.Attempts,
        };
    }
}
