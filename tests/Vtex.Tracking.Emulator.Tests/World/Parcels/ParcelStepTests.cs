using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Brazil;
using Vtex.Tracking.Emulator.World.Carrier;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class ParcelStepTests
{
    private static readonly string[] Endings = ["", .. ParcelSuffix.All.Select(suffix => suffix.Suffix)];

    private static readonly ParcelStatus[] AtTheDoor = [ParcelStatus.Registered, ParcelStatus.Posted, ParcelStatus.InTransit, ParcelStatus.AtUnit, ParcelStatus.OutForDelivery];

    [Fact]
    public async Task A_parcel_is_posted_carried_and_delivered()
    {
        var universe = Worlds.Create();
        var parcel = await universe.AfterAsync(universe.Notify("1"), TimeSpan.FromDays(10));

        Assert.Equal([.. AtTheDoor, ParcelStatus.Delivered], parcel.Events.Select(scan => scan.Status));
        Assert.Equal("São Paulo/SP", Place(parcel.Events[0]));
        Assert.Equal("Em trânsito para Curitiba/PR", parcel.Events[2].Description);
        Assert.All(parcel.Events.Skip(3), scan => Assert.Equal("Curitiba/PR", Place(scan)));
        Assert.True(parcel.IsDelivered);
        Assert.Equal(parcel.Events[^1].At, parcel.Delivered);
        Assert.False(parcel.HasReturnedToSender);
    }

    [Theory]
    [InlineData("-DELIVERED", ParcelStatus.Delivered)]
    [InlineData("-late", ParcelStatus.Delivered)]
    [InlineData("-SECOND-ATTEMPT", ParcelStatus.Delivered)]
    [InlineData("-FAILED-ABSENT", ParcelStatus.NotDelivered)]
    [InlineData("-FAILED-ADDRESS", ParcelStatus.NotDelivered)]
    [InlineData("-FAILED-REFUSED", ParcelStatus.NotDelivered)]
    [InlineData("-DAMAGED", ParcelStatus.NotDelivered)]
    [InlineData("-RETURNED", ParcelStatus.Returned)]
    [InlineData("-PAUSED", ParcelStatus.InTransit)]
    [InlineData("-LOST", ParcelStatus.Lost)]
    public async Task An_ending_of_either_id_lays_down_the_end(string ending, ParcelStatus end)
    {
        var universe = Worlds.Create();
        foreach (var parcel in new[] { universe.Notify($"1{ending}"), universe.Notify("2", $"1043-01{ending}") })
        {
            var later = await universe.AfterAsync(parcel, TimeSpan.FromDays(40));
            Assert.Equal(end, later.Status);
            Assert.Equal(end == ParcelStatus.Returned, later.HasReturnedToSender);
            Assert.Equal(end == ParcelStatus.Delivered, later.IsDelivered);
        }

        Assert.Equal(ParcelStatus.Delivered, universe.Notify("3-DELIVERED", "1043-02-LOST").Status);
    }

    [Fact]
    public async Task A_second_attempt_follows_the_first()
    {
        var universe = Worlds.Create();
        var parcel = await universe.AfterAsync(universe.Notify("1-SECOND-ATTEMPT"), TimeSpan.FromDays(12));
        Assert.Equal(
            [.. AtTheDoor, ParcelStatus.NotDelivered, ParcelStatus.OutForDelivery, ParcelStatus.Delivered],
            parcel.Events.Select(scan => scan.Status));
        Assert.Contains("Destinatário ausente", parcel.Events[5].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_story_goes_forward_in_time_and_people_work_by_day() => Prop.ForAll(
        Stories(),
        story =>
        {
            var universe = Tell(story);
            var parcel = universe.Parcels.All.Single();
            var moments = parcel.Events.Select(scan => scan.At).ToList();
            Assert.Equal(moments.Order(), moments);
            Assert.Equal(moments.Count, moments.Distinct().Count() + (story.Ending == "-DELIVERED" ? 1 : 0));
            Assert.All(parcel.Events, scan => Assert.NotNull(BrazilianStates.NameOf(scan.State)));
            Assert.Empty(parcel.Plan);
            foreach (var scan in parcel.Events.Where(scan => scan.Status is ParcelStatus.Posted or ParcelStatus.OutForDelivery))
            {
                var local = BrasiliaTime.Of(scan.At);
                Assert.InRange(local.Hour, 8, 18);
                Assert.True(local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
                Assert.False(NationalHolidays.IsHoliday(DateOnly.FromDateTime(local)));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_seed_tells_the_same_story_whatever_else_happens() => Prop.ForAll(Stories(), story =>
    {
        var alone = Tell(story).Parcels.All.Single();
        var among = Tell(story, before: 3).Parcels.All[^1];
        Assert.Equal(alone.Number, among.Number);
        Assert.Equal(alone.Events, among.Events);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_log_alone_makes_the_same_parcels_again() => Prop.ForAll(Stories(), story =>
    {
        var universe = Tell(story, before: 1);
        var replayed = new WorldState(universe.Options);
        foreach (var happened in universe.Events)
            replayed.Apply(happened);
        Assert.Equal(universe.Parcels.All.Count, replayed.Parcels.All.Count);
        Assert.Equivalent(universe.Parcels.All, replayed.Parcels.All, strict: true);
    }).QuickCheckThrowOnFailure();

    private static string Place(ParcelScan scan) => $"{scan.City}/{scan.State}";

    private static Arbitrary<(ulong Seed, string Cep, string Ending, int Minutes)> Stories() => (
        from seed in ArbMap.Default.GeneratorFor<ulong>()
        from cep in Gen.Choose(1_000_000, 99_999_999)
        from ending in Gen.Elements(Endings)
        from minutes in Gen.Choose(0, 60 * 24 * 60)
        select (seed, cep.ToString("D8", System.Globalization.CultureInfo.InvariantCulture), ending, minutes)).ToArbitrary();

    private static Universe Tell((ulong Seed, string Cep, string Ending, int Minutes) story, int before = 0)
    {
        var universe = new Universe("loja", new EmulatorClock(Moments.Noon.AddMinutes(story.Minutes)), new UniverseOptions { Seed = story.Seed });
        for (var i = 0; i < before; i++)
            universe.Notify($"antes {i}");
        universe.Parcels.Register([Notices.Of($"1{story.Ending}") with { Destination = new PartialPlace(null, null, story.Cep) }]);
        universe.Clock.AdvanceAsync(TimeSpan.FromDays(60)).GetAwaiter().GetResult();
        return universe;
    }
}
