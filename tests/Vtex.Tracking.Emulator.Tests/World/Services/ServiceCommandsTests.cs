using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class ServiceCommandsTests
{
    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public void Services_get_ids_from_one_and_wait_for_a_route()
    {
        _universe.Services.Create([Worlds.Service(), Worlds.Service()]);
        _universe.Services.Create([Worlds.Service()]);

        Assert.Equal([1, 2, 3], Enumerable.Range(1, 3).Select(id => _universe.State(id).Id));
        Assert.Null(_universe.Services.Find(4));
        Assert.Null(_universe.Services.Find(0));
        var service = _universe.State(3);
        Assert.Equal((ServiceStatus.Active, Moments.Noon, 0), (service.Status, service.Created, service.Attempts));
        Assert.Null(_universe.Services.Find(3)!.Driver);
    }

    [Fact]
    public void An_invoice_finds_all_its_services_oldest_first()
    {
        _universe.Services.Create([Worlds.Service("A"), Worlds.Service("B"), Worlds.Service(), Worlds.Service("A"), Worlds.Service("A")]);
        Assert.Equal([1, 4, 5], _universe.Services.FindByInvoice("A").Select(view => view.Service.Id));
        Assert.Equal([2], _universe.Services.FindByInvoice("B").Select(view => view.Service.Id));
        Assert.Empty(_universe.Services.FindByInvoice("a"));
        Assert.Empty(_universe.Services.FindByInvoice(""));
    }

    [Fact]
    public void Removing_a_packing_list_needs_invoice_and_series_and_happens_once()
    {
        _universe.Services.Create([Worlds.Service("A", "1"), Worlds.Service("A", "2"), Worlds.Service("B", "1")]);

        Assert.Equal(1, _universe.Services.RemovePackingList("A", "1"));
        Assert.Equal(0, _universe.Services.RemovePackingList("A", "1"));
        Assert.Equal(0, _universe.Services.RemovePackingList("C", "1"));

        Assert.False(_universe.State(1).HasPackingList);
        Assert.True(_universe.State(2).HasPackingList);
        Assert.True(_universe.State(3).HasPackingList);
        Assert.Single(_universe.Events.OfType<PackingListRemoved>());
    }

    [Fact]
    public async Task A_list_follows_the_status_as_it_changes()
    {
        _universe.Schedule(services: 3);
        await _universe.GetDriver(Worlds.DriverName).StartAsync(2);
        var day = BrasiliaTime.DayOf(Moments.Noon);

        Assert.Equal([1, 3], List(ServiceStatus.Routed));
        Assert.Equal([2], List(ServiceStatus.InProgress));
        Assert.Empty(List(ServiceStatus.Active));

        IEnumerable<int> List(ServiceStatus status) => _universe.Services
            .ListByCreated(new DayRange(day, day), LabelSet.Of([(int)status]), new PageRequest(1, 25))
            .Items.Select(view => view.Service.Id);
    }

    [Fact]
    public void Many_threads_create_services_with_ids_of_their_own()
    {
        Parallel.For(0, 500, _ => _universe.Services.Create([Worlds.Service("X"), Worlds.Service("X")]));
        var found = _universe.Services.FindByInvoice("X");
        Assert.Equal(Enumerable.Range(1, 1_000), found.Select(view => view.Service.Id));
        Assert.Equal(Enumerable.Range(1, 1_000).Select(n => (long)n), _universe.Events.Select(e => e.Sequence));
    }
}
