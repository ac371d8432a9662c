using Vtex.Tracking.AspNetCore.Tests.Infrastructure;
using Vtex.Tracking.ShippingNetwork.Models;

namespace Vtex.Tracking.AspNetCore.Tests.Calls;

public sealed class TrackingTests
{
    [Fact]
    public async Task Each_number_is_asked_for_once_and_in_order()
    {
        await using var server = await CarrierServer.StartAsync();

        var answer = await server.TrackAsync("""[{"trackingNumber":"B","more":1},{"trackingNumber":"a"},{"trackingNumber":"B"}]""");

        Assert.Equal("""{"B":{"isDelivered":false},"a":{"isDelivered":false}}""", answer.Text);
        Assert.Equal(["B", "a"], server.Carrier.Query!.TrackingNumbers);
        Assert.Equal("lojaipe", server.Carrier.Query.Address.Account);
    }

    [Fact]
    public async Task Of_a_property_that_is_given_twice_the_last_one_counts()
    {
        await using var server = await CarrierServer.StartAsync();
        await server.TrackAsync("""[{"trackingNumber":7,"trackingNumber":"b","TrackingNumber":"c"}]""");
        Assert.Equal(["b"], server.Carrier.Query!.TrackingNumbers);
    }

    [Fact]
    public async Task No_number_is_answered_without_asking_the_carrier()
    {
        await using var server = await CarrierServer.StartAsync();

        var answer = await server.TrackAsync("[]");

        Assert.Equal((200, "application/json; charset=utf-8", "{}"), (answer.Status, answer.ContentType, answer.Text));
        Assert.Null(server.Carrier.Query);
    }

    [Fact]
    public async Task Timestamps_have_seven_digits_and_their_own_offset_and_accents_stand_as_they_are()
    {
        await using var server = await CarrierServer.StartAsync();
        server.Carrier.Track = (_, _) => Task.FromResult<IReadOnlyDictionary<string, PackageTracking>>(
            new Dictionary<string, PackageTracking>
            {
                ["nº 🚚"] = new()
                {
                    DeliveredDate = new DateTimeOffset(2020, 9, 28, 16, 15, 0, TimeSpan.FromHours(-3)),
                    IsDelivered = true,
                    HasReturnedToSender = false,
                    Events = [new() { City = "São João", State = "SP", Description = "Entrega <realizada> 📦", Date = new(2020, 9, 28, 19, 15, 0, 125, TimeSpan.Zero) }],
                },
            });

        var answer = await server.TrackAsync("""[{"trackingNumber":"n\u00ba \ud83d\ude9a"}]""");

        Assert.Equal(
            """{"nº \uD83D\uDE9A":{"deliveredDate":"2020-09-28T16:15:00.0000000-03:00","events":[{"city":"São João","date":"2020-09-28T19:15:00.1250000+00:00","description":"Entrega <realizada> \uD83D\uDCE6","state":"SP"}],"hasReturnedToSender":false,"isDelivered":true}}""",
            answer.Text);
        Assert.Empty(ShippingContract.ViolationsOf(answer.Text, "TrackingResponse"));
    }

    [Fact]
    public async Task Every_fault_is_told_with_its_place()
    {
        await using var server = await CarrierServer.StartAsync();

        var answer = await server.TrackAsync("""[{"trackingNumber":"A"},{"trackingNumber":7},null,{},{"trackingNumber":null},"B"]""");

        Assert.Equal((400, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Equal(
            [
                ("$[1].trackingNumber", "must be text, is a number."),
                ("$[2]", "must be an object, is null."),
                ("$[3].trackingNumber", "is missing; it must be text."),
                ("$[4].trackingNumber", "must be text, is null."),
                ("$[5]", "must be an object, is text."),
            ],
            answer.Faults);
        Assert.Empty(ShippingContract.ViolationsOf(answer.Text, "Problem"));
        Assert.Null(server.Carrier.Query);
    }
}
