using System.Globalization;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Orders;

/// <summary>Writes a filter as the parameters of the list.</summary>
internal static class OrderListQuery
{
    /// <summary>The last page that the API serves (documented).</summary>
    public const int MaxPages = 30;

    // Wider than any order: a range needs both ends.
    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Task<Received<OrderListPage>> SendAsync(
        OrdersOperations operations, OrderFilter? filter, int page, CancellationToken cancellationToken)
    {
        filter ??= new OrderFilter();
        Refuse(filter, page);
        return operations.ListOrdersAsync(
            filter.OrderBy,
            page,
            filter.PageSize,
            filter.HasReturnInvoice,
            filter.Query,
            filter.ShippingEstimate,
            Range("invoicedDate", filter.InvoicedFrom, filter.InvoicedTo),
            Range("creationDate", filter.CreatedFrom, filter.CreatedTo),
            Range("authorizedDate", filter.AuthorizedFrom, filter.AuthorizedTo),
            filter.UtmSource,
            filter.SellerName,
            filter.CallCenterOperatorName,
            filter.SalesChannelName,
            filter.SalesChannelId,
            filter.AffiliateId,
            filter.Status?.Value,
            filter.IsIncomplete,
            filter.PaymentName,
            filter.PromotionName,
            filter.SearchField,
            filter.IsInStore,
            cancellationToken);
    }

    /// <exception cref="ArgumentException">The filter or the page is out of bounds.</exception>
    public static void Refuse(OrderFilter filter, int page)
    {
        if (page is < 1 or > MaxPages)
            throw new ArgumentOutOfRangeException(nameof(page), page, "The API serves the pages 1 to 30.");
        if (filter.PageSize is < 1 or > OrderFilter.MaxPageSize)
            throw new ArgumentOutOfRangeException(nameof(filter), filter.PageSize, "A page has from 1 to 100 orders.");
        if (filter.Query?.Contains('+') == true)
            throw new ArgumentException("The query must not have a plus sign, which the API does not take.", nameof(filter));
    }

    private static string? Range(string field, DateTimeOffset? from, DateTimeOffset? to) =>
        from is null && to is null ? null : $"{field}:[{Text(from ?? Earliest)} TO {Text(to ?? Latest)}]";

    private static string Text(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
