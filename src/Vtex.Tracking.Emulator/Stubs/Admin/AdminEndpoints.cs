using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The admin API of WireMock 3 under <c>/__admin</c>, for the stubs that hold for all; with the header
/// <c>Vtex-Emulator-Universe</c>, or under <c>/_emulator/universes/{name}/__admin</c>, for those of one universe.
/// </summary>
internal sealed class AdminEndpoints(StubBooks books, EmulatorClock clock)
{
    public void Map(PathTable paths)
    {
        var routes = new AdminRoutes(paths);
        var target = new AdminTarget(books);
        var keeping = new StubKeeping(books);
        new MappingsAdmin(target, keeping).Map(routes);
        new MappingListsAdmin(target, keeping).Map(routes);
        new RequestsAdmin(target).Map(routes);
        new NearMissesAdmin(target, clock).Map(routes);
        new ScenariosAdmin(target).Map(routes);
        new SettingsAdmin(target).Map(routes);
        new ServerAdmin(clock).Map(routes);
    }
}
