using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Reading.Tests;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Reading;

/// <summary>For every answer that the SDK reads: one odd value anywhere costs itself and nothing else.</summary>
public sealed class OddValueProperties
{
    private static readonly Config Often = Config.QuickThrowOnFailure.WithMaxTest(300);

    [Fact]
    public void Of_a_page_of_services() => CostsNothingElse(TrackingJsonContext.Default.DeliveryServicePage);

    [Fact]
    public void Of_a_service() => CostsNothingElse(TrackingJsonContext.Default.DeliveryServiceResponse);

    [Fact]
    public void Of_a_login() => CostsNothingElse(TrackingJsonContext.Default.LoginResponse);

    [Fact]
    public void Of_a_notification() =>
        CostsNothingElse(ShippingNetworkJsonContext.Default.IReadOnlyDictionaryStringPackageNotification);

    [Fact]
    public void Of_tracking() => CostsNothingElse(ShippingNetworkJsonContext.Default.IReadOnlyDictionaryStringPackageTracking);

    /// <summary>Its one field is required: an odd value in another costs nothing, one in it costs the answer, and is told by its place.</summary>
    [Fact]
    public void Of_labels() => Check.One(
        Often,
        Prop.ForAll(
            Gen.Elements(OddDocument.NoTexts).ToArbitrary(),
            Gen.Elements(OddDocument.NoTexts.Append("null").ToArray()).ToArbitrary(),
            ArbMap.Default.ArbFor<bool>(),
            (odd, other, isFirst) =>
            {
                var type = ShippingNetworkJsonContext.Default.DeliveryLabelLink;
                string Of(string url) => isFirst ? $$"""{"url":{{url}},"other":[{{other}}]}""" : $$"""{"other":[{{other}}],"url":{{url}}}""";

                var good = AnswerJson.Read(System.Text.Encoding.UTF8.GetBytes(Of("\"https://labels.test/1.pdf\"")), type);
                Assert.Equal((ReadingFailure.None, "https://labels.test/1.pdf"), (good.Failure, good.Value!.Url));
                Assert.Empty(good.Marks);

                var bad = AnswerJson.Read(System.Text.Encoding.UTF8.GetBytes(Of(odd)), type);
                Assert.Equal(ReadingFailure.WrongKind, bad.Failure);
                Assert.Null(bad.Value);
                var mark = Assert.Single(bad.Marks);
                Assert.Equal(("$.url", odd), (mark.Path, mark.Raw));
            }));

    [Fact]
    public void Of_an_order() => CostsNothingElse(OrdersJsonContext.Default.Order);

    [Fact]
    public void Of_a_list_of_orders() => CostsNothingElse(OrdersJsonContext.Default.OrderListPage);

    [Fact]
    public void Of_what_writes_of_orders_answer()
    {
        CostsNothingElse(OrdersJsonContext.Default.PlacedOrder);
        CostsNothingElse(OrdersJsonContext.Default.FulfilledOrder);
        CostsNothingElse(OrdersJsonContext.Default.OrderReceipt);
        CostsNothingElse(OrdersJsonContext.Default.ChangeReceipt);
    }

    [Fact]
    public void Of_feed_and_hook()
    {
        CostsNothingElse(OrdersJsonContext.Default.IReadOnlyListFeedItem);
        CostsNothingElse(OrdersJsonContext.Default.FeedSettings);
        CostsNothingElse(OrdersJsonContext.Default.HookSettings);
    }

    private static void CostsNothingElse<T>(JsonTypeInfo<T> type)
        where T : class
    {
        var tried = 0;
        Check.One(Often, Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            if (OddDocument.Of(type, seed) is not { } document)
                return;
            tried++;
            var (odd, without) = (AnswerJson.Read(document.Odd, type), AnswerJson.Read(document.Without, type));
            Assert.Equal(ReadingFailure.None, odd.Failure);
            Assert.Empty(without.Notes);
            Assert.Equal(JsonSerializer.Serialize(without.Value!, type), JsonSerializer.Serialize(odd.Value!, type));
            var mark = Assert.Single(odd.Marks);
            Assert.Equal((document.Path, document.Raw), (mark.Path, mark.Raw));
        }));
        Assert.True(tried > 50, $"Only {tried} documents of {typeof(T).Name} had a value that can be odd.");
    }
}
