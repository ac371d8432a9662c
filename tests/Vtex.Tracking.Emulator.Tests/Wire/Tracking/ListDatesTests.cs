namespace Vtex.Tracking.Emulator.Tests.Wire;

public sealed class ListDatesTests
{
    /// <summary>One service on each of these days before the clock's present, by their ids 1, 2, …</summary>
    private static readonly int[] DaysAgo = [61, 60, 31, 30, 1, 0];

    [Theory]
    [InlineData("", "4 5 6")]
    [InlineData("?dateInit=&dateEnd=", "4 5 6")]
    [InlineData("?dateInit=2026-11-20", "5 6")]
    [InlineData("?dateEnd=2026-11-20", "3 4 5")]
    [InlineData("?dateInit=2026-10-22&dateEnd=2026-11-21", "4 5 6")]
    [InlineData("?dateInit=2026-09-21&dateEnd=2026-10-21", "1 2 3")]
    [InlineData("?dateInit=2026-11-20&dateEnd=2026-11-20", "5")]
    [InlineData("?dateInit=2026-11-22", "")]
    [InlineData("?dateInit=0001-01-01&dateEnd=0001-01-31", "")]
    [InlineData("?dateEnd=0001-01-01", "")]
    [InlineData("?dateInit=9999-12-31", "")]
    [InlineData("?dateInit=9999-12-31&dateEnd=9999-12-31", "")]
    [InlineData("?dateInit=2024-02-29&dateEnd=2024-02-29", "")]
    public async Task The_range_of_days_is_kept_to(string query, string ids)
    {
        await using var api = await SpreadOutAsync();
        Assert.Equal(ids, string.Join(' ', (await api.GetAsync($"receiver/services{query}")).ShouldBeOk().Ids));
    }

    [Theory]
    [InlineData("?dateInit=2026-10-21&dateEnd=2026-11-21", "dateEnd")]
    [InlineData("?dateInit=0001-01-01&dateEnd=9999-12-31", "dateEnd")]
    [InlineData("?dateInit=2026-11-21&dateEnd=2026-11-20", "dateEnd")]
    [InlineData("?dateInit=2026-02-29", "dateInit")]
    [InlineData("?dateInit=21/11/2026&dateEnd=x", "dateInit dateEnd")]
    [InlineData("?dateInit=2026-11-21T00:00:00", "dateInit")]
    [InlineData("?page=0&pageSize=0&dateInit=x&dateEnd=y&status=z", "page pageSize dateInit dateEnd status")]
    public async Task A_bad_range_is_refused_by_its_names(string query, string names)
    {
        await using var api = await Api.LoggedInAsync();
        (await api.GetAsync($"receiver/services{query}")).ShouldFault(names.Split(' '));
        (await api.GetAsync($"receiver/services/routes{query}")).ShouldFault(names.Split(' '));
    }

    private static async Task<Api> SpreadOutAsync()
    {
        var api = await Api.LoggedInAsync(options =>
        {
            options.StartTime = Moments.Noon.AddDays(-DaysAgo[0]);
            options.TokenLifetime = TimeSpan.FromDays(365);
        });
        foreach (var days in DaysAgo)
        {
            await api.Emulator.Clock.SetAsync(Moments.Noon.AddDays(-days), TestContext.Current.CancellationToken);
            await api.CreateAsync();
        }

        return api;
    }
}
