using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>The filters, the order and the page of the list of orders.</summary>
internal sealed record OrderQuery
{
    /// <summary>The list has the orders of the last two years (documented).</summary>
    public const int MaxYears = 2;

    public PageRequest Page { get; init; } = new(1, 15);

    public OrderSort Order { get; init; }

    public bool Descending { get; init; } = true;

    public StoreOrderStatus? Status { get; init; }

    public TimeRange? Created { get; init; }

    public TimeRange? Authorized { get; init; }

    public TimeRange? Invoiced { get; init; }

    public string? AffiliateId { get; init; }

    public string? SalesChannel { get; init; }

    public string? Seller { get; init; }

    public string? Payment { get; init; }

    public string? UtmSource { get; init; }

    public string? Operator { get; init; }

    public bool? HasReturn { get; init; }

    /// <summary>Gets whether something is asked for that no order of the emulator has, such as a promotion.</summary>
    public bool IsImpossible { get; init; }

    /// <summary>The days within which orders are promised: 0 for today, below 0 for late ones.</summary>
    public int? PromisedWithin { get; init; }

    /// <summary>An order id, or a part of e-mail, document or name.</summary>
    public string? Text { get; init; }

    /// <summary>A SKU.</summary>
    public string? Sku { get; init; }

    /// <summary>Nothing but one status is asked for, in the order of creation.</summary>
    public bool IsPlain => this with { Page = default, Descending = false, Status = null } == Plain
        && (Status is null || OrderLabels.IsAlone(Status.Value));

    public LabelSet Labels => Status is { } status ? OrderLabels.Of(status) : LabelSet.All;

    /// <summary>The earliest time of creation that the list has.</summary>
    public static DateTimeOffset Oldest(DateTimeOffset now) => now.Year > MaxYears ? now.AddYears(-MaxYears) : DateTimeOffset.MinValue;

    private static OrderQuery Plain { get; } = new() { Page = default, Descending = false };

    /// <summary>Determines whether an order is one that the text asks for.</summary>
    public static bool Finds(StoreOrder order, string text, ulong seed)
    {
        var customer = order.Details.Customer;
        return order.OrderId.Contains(text, StringComparison.OrdinalIgnoreCase)
            || string.Equals(order.Sequence, text, StringComparison.Ordinal)
            || Same(text, customer.Email) || Same(text, customer.Document) || Same(text, customer.CorporateDocument)
            || (text.Contains('@', StringComparison.Ordinal) && customer.Email is { } email && Same(text, OrderIds.Alias(seed, email)))
            || PlainLetters.Contains($"{customer.FirstName} {customer.LastName}", text);
    }

    private static bool Same(string wanted, string? text) => string.Equals(wanted, text, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A range of times, both ends included.</summary>
internal readonly record struct TimeRange(DateTimeOffset From, DateTimeOffset To);

/// <summary>The field by which the list of orders is sorted.</summary>
internal enum OrderSort
{
    CreationDate,
    OrderId,
    Items,
    TotalValue,
    Origin,
}
