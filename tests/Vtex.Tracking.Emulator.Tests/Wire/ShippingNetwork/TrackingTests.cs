using System.Globalization;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class TrackingTests : IAsyncLifetime
{
    private readonly Api _api = Api.InMemory();
    private readonly Hub _hub;

    public TrackingTests() => _hub = new Hub(_api);

    [Fact]
    public async Task A_story_grows_with_the_clock_newest_first()
    {
        var number = await _hub.NumberAsync("1");
        var before = (await _hub.TrackAsync(number)).ShouldBeOk().Json![number]!;
        Assert.Equal("2026-11-21T12:00:00.1230000-03:00", (string?)Assert.Single(before["events"]!.AsArray())!["date"]);
        Assert.False((bool)before["isDelivered"]!);
        Assert.Null(before["deliveredDate"]);

        await _api.AdvanceAsync(TimeSpan.FromDays(30));
        var after = (await _hub.TrackAsync(number)).ShouldBeOk().Json![number]!;
        var events = after["events"]!.AsArray();
        Assert.Equal("Entrega realizada", (string?)events[0]!["description"]);
        Assert.True((bool)after["isDelivered"]!);
        Assert.False((bool)after["hasReturnedToSender"]!);
        Assert.Equal((string?)events[0]!["date"], (string?)after["deliveredDate"]);
        var dates = events.Select(happened => (string)happened!["date"]!).ToList();
        Assert.All(dates, date => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}-03:00$", date));
        Assert.Equal(dates.OrderDescending(StringComparer.Ordinal), dates);
    }

    [Fact]
    public async Task What_went_back_says_so()
    {
        var number = await _hub.NumberAsync("1-RETURNED");
        await _api.AdvanceAsync(TimeSpan.FromDays(60));
        var answer = (await _hub.TrackAsync(number)).ShouldBeOk().Json![number]!;
        Assert.Equal((true, false), ((bool)answer["hasReturnedToSender"]!, (bool)answer["isDelivered"]!));
    }

    [Fact]
    public async Task Unknown_numbers_are_left_out_and_the_same_number_is_answered_once()
    {
        var number = await _hub.NumberAsync("1");
        var answer = (await _hub.TrackAsync("AA473124829BR", number, number, "nada", "")).ShouldBeOk();
        Assert.Equal([number], answer.Json!.AsObject().Select(entry => entry.Key));
        Assert.Equal("{}", (await _hub.TrackAsync()).ShouldBeOk().Text);
        Assert.Equal("{}", (await _hub.PostAsync($"outra/v1/{Hub.Account}/master/tracking", Hub.Numbers([number]))).Text);
    }

    [Fact]
    public async Task Ten_thousand_numbers_are_answered_in_one_call()
    {
        var numbers = new List<string>();
        for (var part = 0; part < 10; part++)
        {
            var packages = Enumerable.Range(part * 1_000, 1_000).Select(number => number.ToString(CultureInfo.InvariantCulture)).ToArray();
            var answer = await _hub.NotifyAsync(packages);
            numbers.AddRange(answer.ShouldBeOk().Json!.AsObject().Select(entry => (string)entry.Value!["tracking"]!["number"]!));
        }

        await _api.AdvanceAsync(TimeSpan.FromDays(1));
        var tracked = (await _hub.TrackAsync(numbers)).ShouldBeOk().Json!.AsObject();
        Assert.Equal(numbers, tracked.Select(entry => entry.Key));
        (await _hub.TrackAsync(Enumerable.Repeat("AA473124829BR", 20_001))).ShouldFault("$");
    }

    [Theory]
    [InlineData("", "$")]
    [InlineData("{", "$")]
    [InlineData("{}", "$")]
    [InlineData("null", "$")]
    [InlineData("[7]", "$[0]")]
    [InlineData("[{}]", "$[0].trackingNumber")]
    [InlineData("""[{"trackingNumber":7}]""", "$[0].trackingNumber")]
    public async Task A_bad_body_is_refused_with_the_place_of_its_fault(string body, string path) =>
        (await _hub.PostAsync($"{Hub.App}/tracking", body)).ShouldFault(path);

    [Fact]
    public async Task Over_a_socket_it_is_the_same_to_the_byte()
    {
        async Task<string> TellAsync(Api api)
        {
            var hub = new Hub(api);
            var notified = await hub.NotifyAsync("1", "2-LOST", "3-RETURNED");
            var numbers = notified.ShouldBeOk().Json!.AsObject().Select(entry => (string)entry.Value!["tracking"]!["number"]!).ToList();
            var told = new List<string>(numbers);
            for (var day = 0; day < 12; day++)
            {
                await api.AdvanceAsync(TimeSpan.FromDays(1));
                told.Add((await hub.TrackAsync(numbers)).ShouldBeOk().Text);
            }

            return string.Join('\n', told);
        }

        await using var socket = await Api.OnSocketAsync(options => options.JournalSize = 0);
        Assert.Equal(await TellAsync(_api), await TellAsync(socket));
    }

    [Fact]
    public async Task Any_culture_tells_the_same()
    {
        var number = await _hub.NumberAsync("1");
        var told = (await _hub.TrackAsync(number)).Text;
        var before = CultureInfo.CurrentCulture;
        try
        {
            foreach (var culture in new[] { "tr-TR", "ar-SA", "th-TH" })
            {
                CultureInfo.CurrentCulture = Cultures.Of(culture);
                await using var api = Api.InMemory();
                var hub = new Hub(api);
                Assert.Equal(number, await hub.NumberAsync("1"));
                Assert.Equal(told, (await hub.TrackAsync(number)).Text);
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _api.DisposeAsync();
}
