using System.Globalization;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class RecipientTests
{
    [Theory]
    [InlineData("2026-12-25", true)]
    [InlineData("2026-11-21", true)]
    [InlineData("2027-01-01", false)]
    [InlineData("2026-11-20", false)]
    public async Task A_day_can_be_chosen_unless_it_is_over_or_a_holiday(string day, bool possible)
    {
        using var universe = Worlds.Create();
        universe.Services.Create([Worlds.Service()]);
        var chosen = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        if (!possible)
        {
            await Assert.ThrowsAsync<WorldRuleException>(() => universe.GetRecipient(1).RescheduleAsync(chosen, DayPeriod.Afternoon));
            return;
        }

        await universe.GetRecipient(1).RescheduleAsync(chosen, DayPeriod.Afternoon);
        var scheduling = universe.State(1).Details.Scheduling!;
        Assert.Equal(new DateTimeOffset(chosen.ToDateTime(new TimeOnly(12, 0)), TimeSpan.FromHours(-3)), scheduling.CustomerTime);
        Assert.True(scheduling is { Morning: false, Afternoon: true, Night: false });
    }

    [Fact]
    public async Task A_registered_holiday_cannot_be_chosen()
    {
        using var universe = Worlds.Create();
        universe.Services.Create([Worlds.Service()]);
        await universe.BackOffice.RegisterHolidayAsync(new DateOnly(2026, 12, 25));
        await Assert.ThrowsAsync<WorldRuleException>(() =>
            universe.GetRecipient(1).RescheduleAsync(new DateOnly(2026, 12, 25), DayPeriod.Morning));
    }

    [Fact]
    public async Task A_service_can_be_cancelled_until_the_driver_sets_out()
    {
        using var universe = Worlds.Create();
        universe.Schedule(services: 2);
        await universe.GetDriver(Worlds.DriverName).StartAsync(1);

        await Assert.ThrowsAsync<WorldRuleException>(() => universe.GetRecipient(1).CancelAsync());
        await universe.GetRecipient(2).CancelAsync("Comprei errado");
        Assert.Equal(ServiceStatus.CancelledByCustomer, universe.State(2).Status);
        Assert.Equal(RouteItemStatus.Cancelled, universe.State(2).CurrentStop!.Status);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task A_delivery_can_be_rated_from_one_to_five(int rating, bool possible)
    {
        using var universe = Worlds.Create();
        universe.Schedule();
        var driver = universe.GetDriver(Worlds.DriverName);
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.GetRecipient(1).RateAsync(5));
        await driver.StartAsync(1);
        await driver.DeliverAsync(1);

        if (possible)
            await universe.GetRecipient(1).RateAsync(rating, "Muito educado");
        else
            await Assert.ThrowsAsync<WorldRuleException>(() => universe.GetRecipient(1).RateAsync(rating));
        Assert.Equal(possible ? rating : null, universe.State(1).CurrentStop!.Rating);
    }
}
