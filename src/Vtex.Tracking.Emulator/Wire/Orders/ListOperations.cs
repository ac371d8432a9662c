using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Quirks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists orders.</summary>
internal static class ListOperations
{
    public static Task ListAsync(OrderCall call)
    {
        QueryReader.NoteOthers(call.Context, OrderQueryReader.Parameters, call.Universe.Options.Strict);
        var query = OrderQueryReader.Read(call.Context, call.Universe.Options.Strict);
        var (page, external) = call.Universe.Orders.List(query);
        return WrittenAnswer.WriteObjectAsync(call.Context, json => OrderListJson.WriteFields(json, page, external, new OrderQuirks(call.Universe)));
    }
}

/// <summary>Reads the parameters of the list of orders.</summary>
internal static class OrderQueryReader
{
    private const int MaxPage = 30;
    private const int MaxPageSize = 100;
    private const int DefaultPageSize = 15;
    private const string Sorts = "must be creationDate, orderId, items, totalValue or origin, then a comma and asc or desc.";
    private const string AwaitingSeller = "waiting-for-sellers-confirmation";

    /// <summary>The names of the parameters.</summary>
    public static readonly string[] Parameters =
    [
        "page", "per_page", "orderBy", "f_status", "f_creationDate", "f_authorizedDate", "f_invoicedDate", "f_affiliateId",
        "salesChannelId", "f_sellerNames", "f_paymentNames", "f_UtmSource", "f_callCenterOperatorName", "f_hasInputInvoice", "f_RnB",
        "f_salesChannel", "f_isInstore", "incompleteOrders", "f_shippingEstimate", "q", "searchField",
    ];

    /// <exception cref="FaultyRequestException">A parameter breaks its rule (400).</exception>
    public static OrderQuery Read(HttpContext context, bool strict)
    {
        var faults = new FaultList { Strict = strict };
        var reader = new QueryReader(context.Request.Query, faults);
        var (sort, descending) = ReadSort(reader, faults);
        var query = new OrderQuery
        {
            Page = new PageRequest(
                reader.Int32("page", 1, 1, MaxPage), reader.Int32("per_page", DefaultPageSize, 1, MaxPageSize)),
            Order = sort,
            Descending = descending,
            Status = ReadStatus(reader, faults),
            Created = ReadRange(reader, "f_creationDate", "creationDate", faults),
            Authorized = ReadRange(reader, "f_authorizedDate", "authorizedDate", faults),
            Invoiced = ReadRange(reader, "f_invoicedDate", "invoicedDate", faults),
            AffiliateId = reader.Text("f_affiliateId"),
            SalesChannel = reader.Text("salesChannelId"),
            Seller = reader.Text("f_sellerNames"),
            Payment = reader.Text("f_paymentNames"),
            UtmSource = reader.Text("f_UtmSource"),
            Operator = reader.Text("f_callCenterOperatorName"),
            HasReturn = ReadBoolean(reader, "f_hasInputInvoice", faults),
            IsImpossible = reader.Text("f_RnB") is not null || reader.Text("f_salesChannel") is not null
                || ReadBoolean(reader, "f_isInstore", faults) == true || ReadBoolean(reader, "incompleteOrders", faults) == true,
            PromisedWithin = ReadDays(reader, faults),
            Text = reader.Text("q"),
            Sku = reader.Text("searchField"),
        };
        if (query.Text?.Contains('+', StringComparison.Ordinal) == true)
            faults.Add("q", "takes no plus sign.");
        faults.ThrowIfAny();
        NoticeHeader.Add(context, faults.Notices);
        return query;
    }

    // An example of the reference has the id of an order in place of a field.
    private static (OrderSort Sort, bool Descending) ReadSort(QueryReader reader, FaultList faults)
    {
        var parts = (reader.Text("orderBy") ?? "creationDate,desc").Split(',');
        if (parts.Length <= 2 && parts.ElementAtOrDefault(1) is null or "asc" or "desc")
        {
            var isField = Enum.TryParse<OrderSort>(parts[0], ignoreCase: true, out var sort) && char.IsAsciiLetter(parts[0][0]);
            if (!isField)
                faults.AddStrict(new Fault("orderBy", $"{Sorts} What is another field counts as creationDate."));
            return (isField ? sort : OrderSort.CreationDate, parts.ElementAtOrDefault(1) != "asc");
        }

        faults.Add("orderBy", Sorts);
        return default;
    }

    private static StoreOrderStatus? ReadStatus(QueryReader reader, FaultList faults)
    {
        if (reader.Text("f_status") is not { } text)
            return null;
        if (text.Equals(AwaitingSeller, StringComparison.OrdinalIgnoreCase))
            return StoreOrderStatus.WaitingForAuthorization;
        if (OrderStatuses.Find(text) is { } status)
            return status;
        faults.Add("f_status", $"is not a status. Known: {AwaitingSeller}, {string.Join(", ", Enum.GetValues<StoreOrderStatus>().Select(one => one.Wire()))}.");
        return null;
    }

    // Such as creationDate:[2031-03-10T03:00:00.000Z TO 2031-03-11T02:59:59.999Z]. The reference writes creationDate for the other times, too.
    private static TimeRange? ReadRange(QueryReader reader, string parameter, string field, FaultList faults)
    {
        if (reader.Text(parameter) is not { } text)
            return null;
        var ends = Array.Find([field, "creationDate"], name => text.StartsWith($"{name}:[", StringComparison.OrdinalIgnoreCase)) is { } named && text.EndsWith(']')
            ? text[(named.Length + 2)..^1].Split(" TO ")
            : [];
        if (ends.Length == 2 && OrderTimes.TryParse(ends[0].Trim(), out var from) && OrderTimes.TryParse(ends[1].Trim(), out var to))
            return new TimeRange(from, to);
        faults.Add(parameter, $"must be {field}:[from TO to], with two times in UTC, such as {field}:[2031-03-10T03:00:00.000Z TO 2031-03-11T02:59:59.999Z].");
        return null;
    }

    private static bool? ReadBoolean(QueryReader reader, string name, FaultList faults)
    {
        if (reader.Text(name) is not { } text)
            return null;
        if (bool.TryParse(text, out var value))
            return value;
        faults.Add(name, "must be true or false.");
        return null;
    }

    private static int? ReadDays(QueryReader reader, FaultList faults)
    {
        const string End = ".days";
        if (reader.Text("f_shippingEstimate") is not { } text)
            return null;
        if (text.EndsWith(End, StringComparison.Ordinal)
            && int.TryParse(text[..^End.Length], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var days) && days is >= -1 and <= 365)
        {
            return days;
        }

        faults.Add("f_shippingEstimate", "must be 7.days, 1.days, 0.days (today) or -1.days (late).");
        return null;
    }
}

/// <summary>Writes a page of the list of orders.</summary>
internal static class OrderListJson
{
    public static void WriteFields(Utf8JsonWriter json, Page<StoreOrder> page, int external, OrderQuirks quirks)
    {
        var isRounded = quirks.Has(KnownQuirks.TotalsRounded);
        json.WriteArray("list", page.Items, order => Write(json, order, isRounded ? (long)(float)order.Value : order.Value, quirks));
        json.WriteEmptyArrays("facets");
        json.WriteStartObject("paging");
        json.WriteNumber("total", page.TotalCount);
        json.WriteNumber("pages", (page.TotalCount + page.Request.PageSize - 1) / page.Request.PageSize);
        json.WriteNumber("currentPage", page.Request.Page);
        json.WriteNumber("perPage", page.Request.PageSize);
        json.WriteEndObject();
        json.WriteStartObject("stats");
        json.WriteStartObject("stats");
        WriteStats(json, "totalValue", page.TotalCount, external);
        WriteStats(json, "totalItems", page.TotalCount, external);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoreOrder order, long total, OrderQuirks quirks)
    {
        var details = order.Details;
        json.WriteStartObject();
        json.WriteString("orderId", order.OrderId);
        json.WriteString("creationDate", OrderTimes.WithOffset(order.Created));
        json.WriteString("clientName", $"{details.Customer.FirstName} {details.Customer.LastName}".Trim());
        json.WriteNull("items");
        json.WriteNumber("totalValue", total);
        json.WriteString("paymentNames", order.IsExternal ? "" : details.PaymentName ?? "Pix");
        json.WriteString("status", order.Status.Wire());
        json.WriteString("statusDescription", order.Status.Describe());
        json.WriteTextOrNull("marketPlaceOrderId", details.MarketplaceOrderId);
        json.WriteString("sequence", order.Sequence);
        json.WriteString("salesChannel", details.SalesChannel);
        json.WriteString("affiliateId", details.AffiliateId ?? "");
        json.WriteString("origin", order.IsExternal ? "Fulfillment" : "Marketplace");
        json.WriteBoolean("workflowInErrorState", order.Status == StoreOrderStatus.RequestCancel);
        json.WriteBoolean("workflowInRetry", false);
        json.WriteNull("lastMessageUnread");
        json.WriteTimeOrNull("ShippingEstimatedDate", quirks.Shift(order, ShippingEstimates.Latest(order)));
        json.WriteNulls("ShippingEstimatedDateMax", "ShippingEstimatedDateMin");
        json.WriteBoolean("orderIsComplete", true);
        json.WriteNulls("listId", "listType");
        json.WriteTimeOrNull("authorizedDate", order.Authorized);
        json.WriteTextOrNull("callCenterOperatorName", details.Operator);
        json.WriteNumber("totalItems", details.Items.Sum(item => (long)item.Quantity));
        json.WriteString("currencyCode", "BRL");
        json.WriteEndObject();
    }

    private static void WriteStats(Utf8JsonWriter json, string name, int count, int external)
    {
        json.WriteStartObject(name);
        WriteFigures(json, count);
        json.WriteStartObject("Facets");
        json.WriteStartObject("origin");
        WriteFacet(json, "Fulfillment", external);
        WriteFacet(json, "Marketplace", count - external);
        json.WriteEndObject();
        json.WriteStartObject("currencyCode");
        WriteFacet(json, "BRL", count);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteFacet(Utf8JsonWriter json, string name, int count)
    {
        json.WriteStartObject(name);
        WriteFigures(json, count);
        json.WriteNull("Facets");
        json.WriteEndObject();
    }

    private static void WriteFigures(Utf8JsonWriter json, int count)
    {
        json.WriteNumber("Count", count);
        foreach (var figure in (ReadOnlySpan<string>)["Max", "Mean", "Min", "Missing", "StdDev", "Sum", "SumOfSquares"])
            json.WriteNumber(figure, 0);
    }
}
