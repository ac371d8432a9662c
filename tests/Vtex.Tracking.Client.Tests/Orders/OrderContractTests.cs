using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>Every call keeps to the contract, and every example of it is read whole.</summary>
public sealed class OrderContractTests
{
    public static TheoryData<string> Operations =>
        [.. OrdersContract.Operations.Select(operation => (string)operation.Operation["operationId"]!)];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Each_call_sends_what_the_contract_says(string operation)
    {
        using var server = new ScriptedServer();
        var (status, body) = OrdersContract.Success(operation);
        server.Answer(() => body is null
            ? Answers.Status((HttpStatusCode)status)
            : Answers.Text((HttpStatusCode)status, body.ToJsonString(), "application/json"));
        using var client = server.Orders(options => options.Validation = ValidationMode.Off);

        await CallAsync(client, operation);

        var request = Assert.Single(server.Calls);
        Assert.Equal(operation, OrdersContract.OperationOf(request.Method, request.PathAndQuery));
        Assert.Empty(OrdersContract.Breaches(operation, request.PathAndQuery, request.Body));
        Assert.Equal("application/json", request.Message.Headers.Accept.ToString());
    }

    [Theory]
    [InlineData("GetOrder", typeof(Order))]
    [InlineData("ListOrders", typeof(OrderListPage))]
    [InlineData("PlaceOrder", typeof(PlacedOrder))]
    [InlineData("FulfillOrder", typeof(FulfilledOrder))]
    [InlineData("InvoiceOrder", typeof(OrderReceipt))]
    [InlineData("UpdateInvoice", typeof(ChangeReceipt))]
    [InlineData("GetFeedConfiguration", typeof(FeedSettings))]
    [InlineData("GetHookConfiguration", typeof(HookSettings))]
    [InlineData("GetFeedItems", typeof(IReadOnlyList<FeedItem>))]
    public void Every_value_of_an_example_is_read_and_written_again(string operation, Type type)
    {
        var example = OrdersContract.Success(operation).Body!;
        var model = JsonSerializer.Deserialize(example, OrdersJsonContext.Default.GetTypeInfo(type)!);

        var written = JsonSerializer.SerializeToNode(model, OrdersJsonContext.Default.GetTypeInfo(type)!)!;

        Assert.Empty(Differences(example, written, "$"));
    }

    [Theory]
    [InlineData("PlaceOrder", typeof(ExternalOrder))]
    [InlineData("InvoiceOrder", typeof(Invoice))]
    [InlineData("UpdateInvoice", typeof(InvoiceShipment))]
    [InlineData("UpdateTracking", typeof(TrackingUpdate))]
    [InlineData("ConfigureFeed", typeof(FeedConfiguration))]
    [InlineData("ConfigureHook", typeof(HookConfiguration))]
    public void Every_example_of_a_request_can_be_made_with_the_models(string operation, Type type)
    {
        var body = OrdersContract.Operation(operation)["requestBody"]!["content"]!["application/json"]!;
        var model = JsonSerializer.Deserialize(body["example"]!, OrdersJsonContext.Default.GetTypeInfo(type)!);

        var written = JsonSerializer.SerializeToNode(model, OrdersJsonContext.Default.GetTypeInfo(type)!)!;

        Assert.Empty(Differences(body["example"]!, written, "$"));
        Assert.Empty(OrdersContract.BreachesOf(body["schema"]!.AsObject(), written, "$"));
    }

    private static Task CallAsync(VtexOrdersClient client, string operation) => operation switch
    {
        "PlaceOrder" => client.PlaceAsync(Shops.Order, new PlacementOptions { SalesChannel = "1" }),
        "FulfillOrder" => client.FulfillAsync("MKP-2031915", "2031915"),
        "ListOrders" => client.GetPageAsync(FullFilter),
        "GetOrder" => client.GetAsync("MKP-2031915"),
        "StartHandling" => client.StartHandlingAsync("MKP-2031915"),
        "CancelOrder" => client.CancelAsync("MKP-2031915", new CancelRequest { Reason = "Avaria", RequestedByUser = false }),
        "DenyCancellation" => client.DenyCancellationAsync(
            "MKP-2031915", new CancellationDenial { CancellationRequestId = "c0a4", DenyReason = "Já saiu" }),
        "InvoiceOrder" => client.InvoiceAsync("MKP-2031915", Shops.Invoice),
        "UpdateInvoice" => client.UpdateInvoiceAsync("MKP-2031915", "000184532", Shops.Shipment),
        "UpdateTracking" => client.UpdateTrackingAsync("MKP-2031915", "000184532", Shops.Delivered),
        "GetFeedConfiguration" => client.Feed.GetConfigurationAsync(),
        "ConfigureFeed" => client.Feed.ConfigureAsync(Shops.Feed),
        "DeleteFeedConfiguration" => client.Feed.DeleteConfigurationAsync(),
        "GetFeedItems" => client.Feed.GetItemsAsync(5),
        "CommitFeedItems" => client.Feed.CommitAsync(["h-1"]),
        "GetHookConfiguration" => client.Hook.GetConfigurationAsync(),
        "ConfigureHook" => client.Hook.ConfigureAsync(Shops.Hook),
        "DeleteHookConfiguration" => client.Hook.DeleteConfigurationAsync(),
        "TestExpression" => client.Feed.TestExpressionAsync("status = \"canceled\"", "{}"),
        _ => throw new ArgumentException($"The client has no call for {operation}.", nameof(operation)),
    };

    private static OrderFilter FullFilter
    {
        get
        {
            var time = new DateTimeOffset(2031, 3, 1, 0, 0, 0, TimeSpan.FromHours(-3));
            return new OrderFilter
            {
                OrderBy = "creationDate,desc",
                PageSize = 50,
                Status = OrderStatus.ReadyForHandling,
                CreatedFrom = time,
                CreatedTo = time,
                InvoicedFrom = time,
                InvoicedTo = time,
                AuthorizedFrom = time,
                AuthorizedTo = time,
                ShippingEstimate = "0.days",
                AffiliateId = "MKP",
                SalesChannelName = "Principal",
                SalesChannelId = "1",
                SellerName = "Loja",
                PaymentName = "Pix",
                PromotionName = "Frete grátis",
                UtmSource = "vitrine",
                CallCenterOperatorName = "Caio",
                HasReturnInvoice = false,
                IsInStore = true,
                IsIncomplete = false,
                Query = "2031915",
                SearchField = "21407",
            };
        }
    }

    /// <summary>What was lost on the way through the models. Nulls are left out on writing.</summary>
    private static IEnumerable<string> Differences(JsonNode? expected, JsonNode? actual, string place) => (expected, actual) switch
    {
        (null, null) => [],
        (JsonObject one, JsonObject other) => one.Where(property => property.Value is not null)
            .SelectMany(property => Differences(property.Value, other[property.Key], $"{place}.{property.Key}")),
        (JsonArray one, JsonArray other) when one.Count == other.Count =>
            one.Zip(other).SelectMany((pair, index) => Differences(pair.First, pair.Second, $"{place}[{index}]")),
        (JsonValue one, JsonValue other) when one.GetValueKind() == other.GetValueKind() && IsSame(one, other) => [],
        _ => [$"{place}: {expected?.ToJsonString()} became {actual?.ToJsonString() ?? "nothing"}"],
    };

    private static bool IsSame(JsonValue one, JsonValue other)
    {
        if (one.GetValueKind() != JsonValueKind.String)
            return one.ToJsonString() == other.ToJsonString();
        var (left, right) = (one.GetValue<string>(), other.GetValue<string>());
        return left == right
            || (DateTimeOffset.TryParse(left, System.Globalization.CultureInfo.InvariantCulture, out var before)
                && DateTimeOffset.TryParse(right, System.Globalization.CultureInfo.InvariantCulture, out var after)
                && before == after);
    }
}
