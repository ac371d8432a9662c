using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Client.Tests.Dates;

public sealed class BrasiliaDayTests
{
    [Theory]
    [InlineData("2031-03-02T02:59:59.9999999Z", "2031-03-01")]
    [InlineData("2031-03-02T03:00:00Z", "2031-03-02")]
    [InlineData("2031-03-02T11:59:00+09:00", "2031-03-01")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01")]
    public void An_instant_has_the_day_that_it_is_in_Brasilia(string instant, string day) =>
        Assert.Equal(day, BrasiliaDay.At(DateTimeOffset.Parse(instant, null)).ToString());

    [Fact]
    public void A_day_begins_at_midnight_in_Brasilia() =>
        Assert.Equal(new DateTimeOffset(2031, 3, 1, 3, 0, 0, TimeSpan.Zero), new BrasiliaDay(2031, 3, 1).Start);

    [Fact]
    public void Today_is_what_the_clock_says() =>
        Assert.Equal("2031-03-01", BrasiliaDay.Today(new Infrastructure.ManualTimeProvider()).ToString());

    [Fact]
    public void Days_count_and_compare_like_a_calendar() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(Gen.Choose(0, 700_000)), Arb.From(Gen.Choose(0, 700_000)),
            (first, second) =>
            {
                BrasiliaDay left = Day(first), right = Day(second);
                return left.AddDays(second - first) == right
                    && right.DaysSince(left) == second - first
                    && left < right == first < second
                    && left <= right == first <= second
                    && left > right == first > second
                    && left >= right == first >= second
                    && left != right == (first != second)
                    && BrasiliaDay.At(left.Start) == left;
            }));

#if !CLIENT_FOR_NETSTANDARD
    [Fact]
    public void Days_convert_from_and_to_the_frameworks_own() =>
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(Gen.Choose(0, 700_000)),
            number =>
            {
                BrasiliaDay day = DateOnly.FromDayNumber(number);
                return day == Day(number) && day.ToDateOnly() == DateOnly.FromDayNumber(number);
            }));
#endif

    private static BrasiliaDay Day(int number) => new BrasiliaDay(1, 1, 1).AddDays(number);
}
