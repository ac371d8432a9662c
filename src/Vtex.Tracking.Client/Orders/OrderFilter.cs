namespace Vtex.Tracking;

/// <summary>The conditions of a list of orders. Orders meet all of them; null sets none.</summary>
public sealed record OrderFilter
{
    /// <summary>The most orders that a page may have (documented).</summary>
    public const int MaxPageSize = 100;

    /// <summary>
    /// Gets the order of the list, such as <c>creationDate,desc</c>: creationDate, orderId, items, totalValue or origin,
    /// and asc or desc (documented). The default is null: whatever the API chooses for a page, and
    /// <c>creationDate,asc</c> for a list.
    /// </summary>
    public string? OrderBy { get; init; }

    /// <summary>Gets how many orders a page has, from 1 to 100. The default is null: 15 for a page, 100 for a list.</summary>
    public int? PageSize { get; init; }

    /// <summary>Gets the status.</summary>
    public OrderStatus? Status { get; init; }

    /// <summary>Gets from when on the orders were created.</summary>
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Gets until when the orders were created.</summary>
    public DateTimeOffset? CreatedTo { get; init; }

    /// <summary>Gets from when on the orders were invoiced.</summary>
    public DateTimeOffset? InvoicedFrom { get; init; }

    /// <summary>Gets until when the orders were invoiced.</summary>
    public DateTimeOffset? InvoicedTo { get; init; }

    /// <summary>Gets from when on the payments were approved.</summary>
    public DateTimeOffset? AuthorizedFrom { get; init; }

    /// <summary>Gets until when the payments were approved.</summary>
    public DateTimeOffset? AuthorizedTo { get; init; }

    /// <summary>
    /// Gets when the orders are promised: <c>7.days</c>, <c>1.days</c>, <c>0.days</c> for today, <c>-1.days</c> for late
    /// ones (documented).
    /// </summary>
    public string? ShippingEstimate { get; init; }

    /// <summary>Gets the affiliate.</summary>
    public string? AffiliateId { get; init; }

    /// <summary>Gets the name of the sales channel.</summary>
    public string? SalesChannelName { get; init; }

    /// <summary>Gets the id of the sales channel.</summary>
    public string? SalesChannelId { get; init; }

    /// <summary>Gets the name of the seller.</summary>
    public string? SellerName { get; init; }

    /// <summary>Gets the name of the method of payment.</summary>
    public string? PaymentName { get; init; }

    /// <summary>Gets the name of the promotion.</summary>
    public string? PromotionName { get; init; }

    /// <summary>Gets the source of the campaign.</summary>
    public string? UtmSource { get; init; }

    /// <summary>Gets the name of the telesales user.</summary>
    public string? CallCenterOperatorName { get; init; }

    /// <summary>Gets whether the orders have a return invoice.</summary>
    public bool? HasReturnInvoice { get; init; }

    /// <summary>Gets whether the orders were made in a physical store.</summary>
    public bool? IsInStore { get; init; }

    /// <summary>Gets whether the orders are incomplete.</summary>
    public bool? IsIncomplete { get; init; }

    /// <summary>Gets the text to search for: an order's id, or a customer's e-mail, document or name. No plus sign (documented).</summary>
    public string? Query { get; init; }

    /// <summary>Gets the text to search for in the ids of SKUs, gift lists and transactions.</summary>
    public string? SearchField { get; init; }

    /// <summary>The type alone: a query may be personal.</summary>
    /// <returns>The name of the type.</returns>
    public override string ToString() => nameof(OrderFilter);
}
