using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Emulator.World.Time;

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

    /// <summary>The filters alone, for which it does not matter which page is asked for, and from which end.</summary>
    public OrderQuery WithoutPage => this with { Page = default, Descending = false };

    /// <summary>The earliest time of creation that the list has.</summary>
    public static DateTimeOffset Oldest(DateTimeOffset now) => now.Year > MaxYears ? now.AddYears(-MaxYears) : DateTimeOffset.MinValue;

    /// <summary>Determines whether the list leaves out the first orders, as they were placed too long ago.</summary>
    public static bool IsAnyTooOld(IReadOnlyList<StoreOrder> orders, DateTimeOffset now) => orders.Count > 0 && orders[0].Created < Oldest(now);

    private static OrderQuery Plain { get; } = new() { Page = default, Descending = false };

    /// <summary>The times of the promises that are asked for. Late are those that were promised for a day before today.</summary>
    public static TimeRange PromiseRange(int days, DateTimeOffset now)
    {
        var today = BrasiliaTime.DayOf(now);
        var begin = BrasiliaTime.At(today, TimeOnly.MinValue);
        return days < 0
            ? new TimeRange(DateTimeOffset.MinValue, Calendar.Add(begin, -TimeSpan.FromTicks(1)))
            : new TimeRange(begin, BrasiliaTime.At(DateOnly.FromDayNumber(Math.Min(today.DayNumber + days, DateOnly.MaxValue.DayNumber)), TimeOnly.MaxValue));
    }

    /// <summary>Determines whether an order is one that all filters ask for, however old it is.</summary>
    public bool Matches(StoreOrder order, DateTimeOffset now, ulong seed)
    {
        var details = order.Details;
        return !IsImpossible
            && (Status is not { } status || order.Status == status)
            && IsIn(Created, order.Created) && IsIn(Authorized, order.Authorized) && IsIn(Invoiced, order.Invoiced)
            && Allows(AffiliateId, details.AffiliateId) && Allows(SalesChannel, details.SalesChannel) && Allows(Payment, details.PaymentName)
            && Allows(Operator, details.Operator) && Allows(UtmSource, details.Marketing?.Source)
            && (Seller is not { } seller || details.Items.Any(item => Same(seller, item.Seller)))
            && (Sku is not { } sku || details.Items.Any(item => Same(sku, item.Id)))
            && (HasReturn is not { } hasReturn || order.PackageList.Any(package => package.Invoice.IsReturn) == hasReturn)
            && (PromisedWithin is not { } days || (IsIn(PromiseRange(days, now), ShippingEstimates.Latest(order)) && (days >= 0 || !order.Status.IsEnd())))
            && (Text is not { } text || Finds(order, text, seed));
    }

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

    private static bool IsIn(TimeRange? range, DateTimeOffset? time) => range is not { } wanted || (time >= wanted.From && time <= wanted.To);

    private static bool Allows(string? wanted, string? text) => wanted is null || Same(wanted, text);

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
