using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.Client.Tests.ShippingNetwork;

/// <summary>Verifies what apps answer in real life.</summary>
public sealed class TolerantReadingTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexShippingNetworkClient _network;

    public TolerantReadingTests() => _network = _server.Network();

    public void Dispose()
    {
        _network.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("2020-09-28T16:15:00.0000000-03:00")]
    [InlineData("2020-09-28T16:15:00")]
    [InlineData("2020-09-28T16:15")]
    [InlineData("2020-09-28 16:15:00.000")]
    [InlineData("2020-09-28T19:15:00Z")]
    public async Task Dates_of_all_kinds_are_the_same_moment(string date)
    {
        var package = await OneAsync($$"""{"deliveredDate":"{{date}}","events":[{"date":"{{date}}"}]}""");

        var expected = new DateTimeOffset(2020, 9, 28, 16, 15, 0, TimeSpan.FromHours(-3));
        Assert.Equal(expected, package.DeliveredDate);
        Assert.Equal(expected, package.EventsNewestFirst()[0].Date);
    }

    [Fact]
    public async Task Seven_digits_are_kept()
    {
        var package = await OneAsync("""{"deliveredDate":"2020-09-28T16:15:00.1234567-03:00"}""");

        Assert.Equal(1_234_567, package.DeliveredDate!.Value.Ticks % TimeSpan.TicksPerSecond);
    }

    [Fact]
    public async Task Nulls_are_taken_anywhere()
    {
        var package = await OneAsync(
            """
            {"deliveredDate":null,"isDelivered":null,"hasReturnedToSender":null,
             "events":[null,{"city":null,"state":null,"description":null,"date":null},{"date":""},{}]}
            """);

        Assert.Null(package.IsDelivered);
        Assert.Null(package.DeliveredDate);
        Assert.Equal(3, package.EventsNewestFirst().Count);
        Assert.Empty((await OneAsync("""{"events":null}""")).EventsNewestFirst());
        Assert.Empty((await OneAsync("{}")).EventsNewestFirst());
    }

    [Fact]
    public async Task More_fields_than_the_contract_knows_are_passed_over()
    {
        var package = await OneAsync(
            """{"isDelivered":true,"carrier":{"deep":[{"er":1}]},"events":[{"city":"Santos","unit":"AC"}],"_v":2}""");

        Assert.True(package.IsDelivered);
        Assert.Equal("Santos", package.EventsNewestFirst()[0].City);
    }

    [Fact]
    public async Task Numbers_and_truth_values_pass_for_texts()
    {
        var package = await OneAsync("""{"events":[{"city":12,"state":1.50,"description":true}]}""");
        var only = package.EventsNewestFirst()[0];
        Assert.Equal(("12", "1.50", "true"), (only.City, only.State, only.Description));

        _server.Answer(HttpStatusCode.OK, """{"p-1":{"tracking":{"number":12345678901234567890},"notification":{"id":7}}}""");
        var result = await _network.NotifyAsync(Carriers.Notify("p-1"));
        Assert.Equal("12345678901234567890", result.TrackingNumbers["p-1"]);
        Assert.Equal("7", result.Packages["p-1"].Notification!.Id);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/octet-stream")]
    public async Task JSON_is_JSON_whatever_it_is_called(string mediaType)
    {
        _server.Answer(HttpStatusCode.OK, "\uFEFF{\"a\":{\"isDelivered\":true}}", mediaType);

        Assert.True((await _network.TrackAsync(["a"])).Packages["a"].IsDelivered);
    }

    [Theory]
    [InlineData("\"amanhã\"")]
    [InlineData("\"10/05/2031 14:00\"")]
    [InlineData("\"\\uD800\"")]
    [InlineData("1906034400000")]
    [InlineData("""{"day":"2031-05-10"}""")]
    public async Task What_is_no_date_counts_as_none_and_costs_nothing_else(string date)
    {
        _server.Answer(HttpStatusCode.OK, $$$"""
            {"a":{"deliveredDate":{{{date}}},"events":[{"date":{{{date}}},"description":"Postado"}],"isDelivered":true},
             "b":{"events":[{"date":"2031-05-10T14:00:00"}]}}
            """);

        var packages = (await _network.TrackAsync(["a", "b"])).Packages;

        Assert.Equal((null, true), (packages["a"].DeliveredDate, packages["a"].IsDelivered));
        Assert.Equal((null, "Postado"), (packages["a"].Events![0].Date, packages["a"].Events![0].Description));
        Assert.NotNull(packages["b"].Events![0].Date);
    }

    [Theory]
    [InlineData("""[{"a":{"events":[]}}]""")]
    [InlineData("""{"a":{"events":[}}""")]
    [InlineData("""{"a":{"events":[""")]
    [InlineData("<!doctype html>")]
    public async Task What_cannot_be_understood_is_unexpected(string body)
    {
        _server.Answer(HttpStatusCode.OK, body);

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _network.TrackAsync(["a"]));

        Assert.Single(_server.Requests);
    }

    [Fact]
    public void Events_are_put_in_order_whichever_way_they_came()
    {
        TrackingEvent[] down = [At(3, "c2"), At(3, "c1"), At(null, "?"), At(1, "a")];

        Assert.Equal(["c2", "c1", "a", "?"], Order(down));
        Assert.Equal(["c2", "c1", "a", "?"], Order([.. down.Reverse()]));
        Assert.Equal(["c", "b", "a"], Order([At(2, "b"), At(1, "a"), At(3, "c")]));
    }

    private static IEnumerable<string?> Order(params TrackingEvent[] events) =>
        new PackageTracking { Events = events }.EventsNewestFirst().Select(item => item.Description);

    private static TrackingEvent At(int? hour, string description) => new()
    {
        Date = hour is { } known ? new DateTimeOffset(2031, 3, 1, known, 0, 0, TimeSpan.FromHours(-3)) : null,
        Description = description,
    };

    private async Task<PackageTracking> OneAsync(string package)
    {
        _server.Answer(HttpStatusCode.OK, $$"""{"a":{{package}}}""");
        return (await _network.TrackAsync(["a"])).Packages["a"];
    }
}
