using Vtex.Tracking.AspNetCore.Tests.Infrastructure;

namespace Vtex.Tracking.AspNetCore.Tests.Sample;

/// <summary>The sample is a good carrier.</summary>
public sealed class SampleTests
{
    private const string Package = "b1f7c0de-5a43-4e0b-9d52-70c3a18e6f24";

    [Fact]
    public async Task Its_parcels_travel_as_time_passes_the_newest_event_first()
    {
        await using var sample = await SampleCarrier.StartAsync();
        var notified = await sample.NotifyAsync(ShippingContract.NotifyExample());
        Assert.Empty(ShippingContract.ViolationsOf(notified.Text, "NotifyResponse"));
        var number = NumberOf(notified, Package);
        Assert.Matches("^JAC[0-9]{10}BR$", number);

        Assert.Equal(["Aguardando coleta"], Descriptions(await sample.TrackAsync([number]), number));
        sample.Clock.Advance(TimeSpan.FromHours(48));
        var underWay = await sample.TrackAsync([number]);
        Assert.Equal(["Saiu para entrega", "Recebido na unidade de distribuição"], Descriptions(underWay, number).Take(2));
        Assert.False((bool)underWay.Json[number]!["isDelivered"]!);
        sample.Clock.Advance(TimeSpan.FromHours(5));
        var delivered = await sample.TrackAsync([number]);

        Assert.Empty(ShippingContract.ViolationsOf(delivered.Text, "TrackingResponse"));
        Assert.True((bool)delivered.Json[number]!["isDelivered"]!);
        Assert.Equal("2031-03-12T13:00:00.0000000-03:00", (string)delivered.Json[number]!["deliveredDate"]!);
        var dates = delivered.Json[number]!["events"]!.AsArray().Select(happened => (string)happened!["date"]!).ToList();
        Assert.Equal(6, dates.Count);
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task The_same_notify_twice_gives_the_same_numbers()
    {
        await using var sample = await SampleCarrier.StartAsync();
        var notify = ShippingContract.Notify(Enumerable.Range(1, 500).Select(id => $"pacote-{id}"));

        var first = await sample.NotifyAsync(notify);
        var second = await sample.NotifyAsync(notify);

        Assert.Equal(500, first.Json.AsObject().Count);
        Assert.Equal(first.Text, second.Text);
        Assert.Equal(500, first.Json.AsObject().Select(entry => (string)entry.Value!["tracking"]!["number"]!).Distinct().Count());
    }

    [Fact]
    public async Task Unknown_numbers_are_left_out_and_no_account_sees_anothers()
    {
        await using var sample = await SampleCarrier.StartAsync();
        var number = NumberOf(await sample.NotifyAsync(ShippingContract.NotifyExample(), "loja-a", "teste"), Package);

        var own = await sample.TrackAsync([number, "JAC9999999999BR", number, "não existe 🚚"], "loja-a");
        Assert.Equal([number], own.Json.AsObject().Select(entry => entry.Key));
        Assert.Equal("{}", (await sample.TrackAsync([number], "loja-b")).Text);
        var none = await sample.TrackAsync([], "loja-a");
        Assert.Equal((200, "{}"), (none.Status, none.Text));
    }

    [Fact]
    public async Task Two_hundred_calls_at_once_get_one_number_for_each_package()
    {
        await using var sample = await SampleCarrier.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(call =>
            sample.NotifyAsync(ShippingContract.Notify([$"pacote-{call % 10}"]))));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(10, answers.Select(answer => answer.Text).Distinct().Count());
    }

    [Fact]
    public async Task Keys_come_from_its_configuration()
    {
        await using var sample = await SampleCarrier.StartAsync("--Carrier:AppKeys:vtexappkey-hub=segredo");
        const string path = "/jacaranda-tracking/v1/lojaipe/master/tracking";

        Assert.Equal(401, (await sample.PostAsync(path, "[]")).Status);
        Assert.Equal(401, (await sample.PostAsync(path, "[]", Key, ("X-VTEX-API-AppToken", "errado"))).Status);
        Assert.Equal(200, (await sample.PostAsync(path, "[]", Key, ("X-VTEX-API-AppToken", "segredo"))).Status);
    }

    [Fact]
    public async Task A_body_that_turns_out_too_large_is_refused_by_a_real_server_too()
    {
        await using var sample = await SampleCarrier.StartAsync("--Carrier:MaxBodyBytes=20000");

        var answer = await sample.PostInPiecesAsync("/jacaranda-tracking/v1/lojaipe/master/tracking", "[]".PadRight(30_000));

        Assert.Equal(413, answer.Status);
        Assert.Contains("20000 bytes", answer.Text, StringComparison.Ordinal);
    }

    private static (string Name, string Value) Key => ("X-VTEX-API-AppKey", "vtexappkey-hub");

    private static string NumberOf(Answer answer, string package) => (string)answer.Json[package]!["tracking"]!["number"]!;

    private static IEnumerable<string> Descriptions(Answer answer, string number) =>
        answer.Json[number]!["events"]!.AsArray().Select(happened => (string)happened!["description"]!);
}
