using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>The sources disagree about some answers; the client reads each of them.</summary>
public sealed class OrderReadingTests
{
    [Theory]
    [InlineData("""{"orderId":"MKP-1","status":"success"}""")]
    [InlineData("""[{"marketplaceOrderId":"1","orderId":"MKP-1"}]""")]
    [InlineData("""  [ {"orderId":"MKP-1","items":[null]} ] """)]
    public async Task A_placed_order_is_read_alone_and_in_a_list_of_one(string body)
    {
        using var client = Server(body).Orders();

        Assert.Equal("MKP-1", (await client.PlaceAsync(Shops.Order)).OrderId);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""[{"orderId":"MKP-1"},{"orderId":"MKP-2"}]""")]
    [InlineData("[1]")]
    public async Task Lists_of_none_or_several_are_not(string body)
    {
        using var client = Server(body).Orders();

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => client.PlaceAsync(Shops.Order));
    }

    [Theory]
    [InlineData("""{"Reason":"Avaria","CancellationDate":"2031-03-01T12:00:00Z"}""")]
    [InlineData("""{"reason":"Avaria","cancellationDate":"2031-03-01T12:00:00Z","cancellationRequestId":"c0"}""")]
    [InlineData("""{"reason":"Avaria","cancellationDate":"2031-03-01T12:00:00","requestedByUser":"?"}""")]
    public async Task Cancellations_are_read_in_either_spelling(string json)
    {
        using var client = Server($$"""{"cancellationData":{{json}}}""").Orders();

        var cancellation = (await client.GetAsync("MKP-1")).CancellationData!;

        Assert.Equal("Avaria", cancellation.Reason);
        Assert.Equal(new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero), cancellation.CancellationDate);
    }

    [Fact]
    public async Task Times_without_an_offset_are_utc_and_odd_values_do_not_cost_the_order()
    {
        using var client = Server(
            """{"status":"a-new-one","value":"38990","creationDate":"2031-03-01T12:00:00","lastChange":"ontem","sequence":203191,"openTextField":{"value":"Oi"}}""").Orders();

        var order = await client.GetAsync("MKP-1");

        Assert.Equal(new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero), order.CreationDate);
        Assert.Null(order.LastChange);
        Assert.Equal("a-new-one", order.Status!.Value.Value);
        Assert.Equal(new Cents(38990), order.Value);
        Assert.Equal("203191", order.Sequence);
        Assert.Equal("Oi", order.OpenTextField!["value"]);
        Assert.Equal("$.lastChange", Assert.Single(order.UnreadableValues).Path);
    }

    [Fact]
    public async Task The_answer_itself_is_kept_when_asked_for()
    {
        using var client = Server("""{"orderId":"MKP-1"}""").Orders(options => options.KeepRawAnswers = true);

        Assert.NotNull((await client.GetAsync("MKP-1")).Raw);
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("false", false)]
    public async Task The_test_of_an_expression_answers_a_bare_word(string body, bool expected)
    {
        using var client = Server(body).Orders();

        Assert.Equal(expected, await client.Feed.TestExpressionAsync("value > 1", "{}"));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("maybe")]
    public async Task Anything_else_is_no_answer_to_it(string body)
    {
        using var client = Server(body).Orders();

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => client.Feed.TestExpressionAsync("value > 1", "{}"));
    }

    [Fact]
    public void Personal_data_and_secrets_are_in_no_text_of_a_model()
    {
        var texts = new object[]
        {
            Shops.Order.ClientProfileData, Shops.Order.ShippingData.Address!, Shops.Hook.Hook, new OrderFilter { Query = "Helena" },
            new OrderClientProfile { Email = "helena.prado@example.com" }, new OrderSummary { ClientName = "Helena" },
            new OrderPayment { CardNumber = "4444" }, new OrderPaymentBillingAddress { Street = "Helena" },
            Shops.Order, new Order { ClientProfileData = new OrderClientProfile { FirstName = "Helena" } },
        }.Select(model => model.ToString()!);

        Assert.All(texts, text =>
        {
            Assert.DoesNotContain("elena", text, StringComparison.Ordinal);
            Assert.DoesNotContain("4444", text, StringComparison.Ordinal);
            Assert.DoesNotContain("segredo", text, StringComparison.Ordinal);
        });
    }

    private static ScriptedServer Server(string body)
    {
        var server = new ScriptedServer();
        server.Answer(() => Answers.Json(body));
        return server;
    }
}
