using Vtex.Tracking.Emulator.World.Carrier;
using Vtex.Tracking.Emulator.World.Parcels;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class ParcelCommandsTests
{
    [Fact]
    public void The_same_package_is_the_same_parcel()
    {
        var universe = Worlds.Create();
        var first = universe.Notify("1", "1043-01");
        var events = universe.Events.Count;

        Assert.Same(first, universe.Notify("1", "another"));
        Assert.Equal([first, first], universe.Parcels.Register([Notices.Of("1"), Notices.Of("1")]));
        Assert.Equal(events, universe.Events.Count);
        Assert.True(TrackingNumber.IsValid(first.Number));
        Assert.Equal((Notices.App, Notices.Account, "master", "1", "1043-01"), (first.App, first.Account, first.Workspace, first.PackageId, first.OrderId));
    }

    [Fact]
    public void Seed_account_app_and_package_make_the_number()
    {
        string Number(ulong seed, string app, string account, string package) =>
            Worlds.Create(new UniverseOptions { Seed = seed }).Parcels.Register([new ParcelNotification(app, account, "w", package)]).Single().Number;

        Assert.Equal(Number(1, "a", "b", "c"), Number(1, "a", "b", "c"));
        Assert.Distinct([Number(1, "a", "b", "c"), Number(2, "a", "b", "c"), Number(1, "x", "b", "c"), Number(1, "a", "x", "c"), Number(1, "a", "b", "x")]);
    }

    [Fact]
    public void A_number_that_is_taken_moves_on_and_is_valid_too()
    {
        var taken = Worlds.Create().Notify("1").Number;
        var universe = Worlds.Create();
        var other = Worlds.Create().Notify("2").Details;
        universe.Do(() => universe.Append(new ParcelRegistered(taken, other)));

        var moved = universe.Notify("1").Number;

        Assert.NotEqual(taken, moved);
        Assert.True(TrackingNumber.IsValid(moved));
    }

    [Fact]
    public void An_app_sees_its_own_parcels_of_its_account_only()
    {
        var universe = Worlds.Create();
        var parcel = universe.Notify("1");

        Assert.Equal([parcel, parcel], universe.Parcels.Find(Notices.App, Notices.Account, [parcel.Number, "AA473124829BR", parcel.Number]));
        Assert.Empty(universe.Parcels.Find("other", Notices.Account, [parcel.Number]));
        Assert.Empty(universe.Parcels.Find(Notices.App, "other", [parcel.Number]));
        Assert.Equal([parcel], universe.Parcels.FindByPackage("1"));
        Assert.Null(universe.Parcels.Find("nothing"));
    }

    [Fact]
    public async Task By_hand_it_is_moved_failed_and_delivered()
    {
        var universe = Worlds.Create();
        var number = universe.Notify("1-PAUSED").Number;
        await universe.Parcels.MoveAsync(number, "Joinville", "sc");
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
        var moved = universe.Parcels.Find(number)!;
        Assert.Equal(("Joinville", "SC", ParcelStatus.InTransit), (moved.Events[1].City, moved.Events[1].State, moved.Events[1].Status));
        Assert.Equal(ParcelStatus.AtUnit, moved.Status);

        await universe.Parcels.FailAttemptAsync(number, "Endereço não localizado");
        Assert.Equal("Tentativa de entrega sem sucesso: Endereço não localizado", universe.Parcels.Find(number)!.Events[^1].Description);
        Assert.True((await universe.AfterAsync(moved, TimeSpan.FromDays(5))).IsDelivered);
    }

    [Fact]
    public async Task Nothing_follows_the_end()
    {
        var universe = Worlds.Create();
        var (first, second) = (universe.Notify("1").Number, universe.Notify("2").Number);
        await universe.Parcels.DeliverAsync(first);
        await universe.Parcels.ReturnToSenderAsync(second);
        var events = universe.Events.Count;
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(30), TestContext.Current.CancellationToken);

        Assert.Equal(events, universe.Events.Count);
        Assert.Equal(Moments.Noon, universe.Parcels.Find(first)!.Delivered);
        Assert.True(universe.Parcels.Find(second)!.HasReturnedToSender);
        foreach (var number in new[] { first, second })
        {
            var refused = await Assert.ThrowsAsync<WorldRuleException>(() => universe.Parcels.DeliverAsync(number));
            Assert.Contains("nothing follows", refused.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<WorldRuleException>(() => universe.Parcels.MoveAsync(number, "Natal", "RN"));
        }

        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Parcels.DeliverAsync("nothing"));
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Parcels.MoveAsync(universe.Notify("3").Number, "Roma", "IT"));
    }

    [Fact]
    public void At_the_end_of_the_calendar_nothing_is_begun()
    {
        var universe = new Universe("loja", new EmulatorClock(DateTimeOffset.MaxValue.AddDays(-1)), new UniverseOptions());
        Assert.Throws<WorldRuleException>(() => universe.Notify("1"));
        Assert.Empty(universe.Events);
    }

    [Fact]
    public async Task Many_parcels_are_found_and_moved_quickly_enough_to_be_no_topic()
    {
        var universe = Worlds.Create();
        var parcels = universe.Parcels.Register([.. Enumerable.Range(0, 10_000).Select(number => Notices.Of($"{number}"))]);
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(10), TestContext.Current.CancellationToken);

        Assert.All(universe.Parcels.Find(Notices.App, Notices.Account, [.. parcels.Select(parcel => parcel.Number)]), parcel => Assert.True(parcel.IsDelivered));
    }
}
