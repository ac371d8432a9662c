using System.Runtime.CompilerServices;
using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.Orders;

/// <summary>Reads the pages of a list one after the other, also beyond the last that the API serves.</summary>
/// <param name="readAsync">Reads one page.</param>
/// <param name="isOurs">Whether the list goes by the creation of the orders, so that it can begin anew at any of them.</param>
internal sealed class OrderListWalk(
    Func<OrderFilter?, int, CancellationToken, Task<OrderListPage>> readAsync, bool isOurs)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
    private DateTimeOffset? _latest;

    public static IAsyncEnumerable<OrderSummary> Of(
        Func<OrderFilter?, int, CancellationToken, Task<OrderListPage>> readAsync,
        OrderFilter? filter,
        CancellationToken cancellationToken)
    {
        var given = filter ?? new OrderFilter();
        OrderListQuery.Refuse(given, page: 1);
        var isOurs = given.OrderBy is null;
        var walked = given with
        {
            OrderBy = given.OrderBy ?? "creationDate,asc",
            PageSize = given.PageSize ?? OrderFilter.MaxPageSize,
        };
        return new OrderListWalk(readAsync, isOurs).OrdersAsync(walked, cancellationToken);
    }

    private async IAsyncEnumerable<OrderSummary> OrdersAsync(
        OrderFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var page = 1; ; page++)
        {
            var answer = await readAsync(filter, page, cancellationToken).ConfigureAwait(false);
            foreach (var order in answer.List ?? [])
            {
                _latest = order.CreationDate ?? _latest;
                if (order.OrderId is not { } id || _seen.Add(id))
                    yield return order;
            }

            if (IsLast(answer, page, filter.PageSize!.Value))
                yield break;
            if (page == OrderListQuery.MaxPages)
            {
                filter = Next(filter);
                page = 0;
            }
        }
    }

    /// <summary>
    /// Returns whether no page follows. Where the number of pages cannot be read, or is less than there were, a full page is
    /// followed by another; orders that cannot be read count too.
    /// </summary>
    private static bool IsLast(OrderListPage answer, int page, int size)
    {
        var count = (answer.List?.Count ?? 0) + answer.UnreadableValues.Count(value => IsOrder(value.Path));
        return count == 0 || (answer.Paging?.Pages is { } pages && pages >= page ? pages == page : count < size);
    }

    private static bool IsOrder(string path) =>
        path.StartsWith("$.list[", StringComparison.Ordinal) && path.IndexOf(']') == path.Length - 1;

    /// <summary>The list from the latest order on, which is seen again and passed over.</summary>
    private OrderFilter Next(OrderFilter filter)
    {
        if (!isOurs || _latest is not { } latest || latest <= filter.CreatedFrom)
        {
            throw new InvalidOperationException(
                "The API serves 30 pages of this list, and it has more. Narrow the filter, by the time of creation for example"
                + (isOurs ? "." : ", or leave its order to the SDK."));
        }

        return filter with { CreatedFrom = latest };
    }
}
