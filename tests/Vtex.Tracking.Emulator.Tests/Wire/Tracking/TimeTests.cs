using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class TimeTests
{
    [Theory]
    [InlineData("2026-11-21T15:00:00.1234567Z", "2026-11-21T12:00:00.123")]
    [InlineData("2026-11-21T02:59:59.9999999Z", "2026-11-20T23:59:59.999")]
    [InlineData("2026-11-21T03:00:00Z", "2026-11-21T00:00:00.000")]
    [InlineData("2026-11-21T15:00:00+09:00", "2026-11-21T03:00:00.000")]
    [InlineData("2024-02-29T12:00:00Z", "2024-02-29T09:00:00.000")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000")]
    [InlineData("9999-12-31T23:00:00Z", "9999-12-31T20:00:00.000")]
    public async Task Answers_carry_Brasilia_time_with_milliseconds_and_no_offset(string start, string created)
    {
        var time = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        await using var api = await Api.LoggedInAsync(options => options.StartTime = time);
        await api.CreateAsync();
        var service = (await api.GetAsync("receiver/services")).ShouldBeOk().Json.At("data.0");
        Assert.Equal((created, created), ((string?)service.At("created"), (string?)service.At("shipperCustomer.created")));
    }

    [Theory]
    [InlineData("2026-11-21T02:59:59Z", "2026-11-20")]
    [InlineData("2026-11-21T03:00:00Z", "2026-11-21")]
    public async Task Lists_filter_on_the_day_in_Brasilia(string start, string day)
    {
        var time = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        await using var api = await Api.LoggedInAsync(options => options.StartTime = time);
        await api.CreateAsync();
        foreach (var asked in new[] { "2026-11-20", "2026-11-21" })
        {
            var page = await api.GetAsync($"receiver/services?dateInit={asked}&dateEnd={asked}");
            Assert.Equal(asked == day ? 1 : 0, page.TotalCount);
        }
    }

    [Theory]
    [InlineData("2026-11-21", "2026-11-21T00:00:00.000")]
    [InlineData("2026-11-21T14:30", "2026-11-21T14:30:00.000")]
    [InlineData("2026-11-21T14:30:15", "2026-11-21T14:30:15.000")]
    [InlineData("2026-11-21T14:30:15.5", "2026-11-21T14:30:15.500")]
    [InlineData("2026-11-21T14:30:15.1234567", "2026-11-21T14:30:15.123")]
    [InlineData("2026-11-21T14:30:15Z", "2026-11-21T11:30:15.000")]
    [InlineData("2026-11-21T14:30:15.1234567Z", "2026-11-21T11:30:15.123")]
    [InlineData("2026-11-21T14:30:15-03:00", "2026-11-21T14:30:15.000")]
    [InlineData("2026-11-21T14:30:15.123456789-03:00", "2026-11-21T14:30:15.123")]
    [InlineData("2026-11-21T14:30:15.999999999999Z", "2026-11-21T11:30:15.999")]
    [InlineData("2026-11-21t14:30:15z", "2026-11-21T11:30:15.000")]
    [InlineData("2026-11-21T01:00:00+14:00", "2026-11-20T08:00:00.000")]
    [InlineData("2028-02-29", "2028-02-29T00:00:00.000")]
    [InlineData("1900-01-01", "1900-01-01T00:00:00.000")]
    [InlineData("9998-12-31T23:59:59.999Z", "9998-12-31T20:59:59.999")]
    public async Task Requests_may_write_a_time_in_many_ways(string sent, string answered)
    {
        await using var api = await Api.LoggedInAsync();
        await api.ScheduleAsync(date: sent);
        var service = (await api.GetAsync("receiver/services/1")).Json;
        Assert.Equal(answered, (string?)service.At("deliveryServiceRouteItem.0.deliveryServiceRoute.deliveryServiceDate"));
        var day = answered[..10];
        Assert.Equal(1, (await api.GetAsync($"receiver/services/routes?dateInit={day}&dateEnd={day}")).TotalCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("today")]
    [InlineData("21/11/2026")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-11-21T25:00:00")]
    [InlineData("2026-11-21T14:30:60")]
    [InlineData("2026-11-21T14:30:15+15:00")]
    [InlineData("0001-01-01")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("1899-12-31")]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59-03:00")]
    [InlineData("٢٠٢٦-١١-٢١")]
    [InlineData("2026-11-21\u0000")]
    [InlineData("１２３４-11-21")]
    public async Task What_is_no_time_is_refused(string sent)
    {
        await using var api = await Api.LoggedInAsync();
        (await api.PostAsync("receiver/services/routes", new JsonArray(SampleBody.Route(date: sent))))
            .ShouldFault("$[0].deliveryServiceRoute.deliveryServiceDate");
    }
}
