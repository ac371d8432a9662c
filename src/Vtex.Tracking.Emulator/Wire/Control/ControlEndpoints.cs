using Vtex.Tracking.Emulator.World.Platform;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The emulator's own API, under <c>/_emulator/</c>: clocks, universes, and all that can be done and seen in them.
/// <c>openapi/vtex-tracking-emulator.openapi.json</c> describes it.
/// </summary>
/// <param name="world">The emulated world.</param>
/// <param name="stopping">Ends streams when the emulator stops.</param>
internal sealed class ControlEndpoints(EmulatorWorld world, CancellationToken stopping)
{
    private const string Root = "/_emulator";
    private const string Universes = $"{Root}/universes";
    private const string Universe = $"{Universes}/{{universe}}";

    private readonly ControlTarget _target = new(world.Universes);

    public void Map(PathTable paths)
    {
        var routes = new ControlRoutes(paths, new PlatformGate(_target));
        routes.MapGet($"{Root}/health", context => Health.HandleAsync(context, world.Clock));
        routes.MapGet($"{Root}/suffixes", SuffixList.HandleAsync);
        routes.MapGet($"{Root}/scenarios", ScenarioControl.ListAsync);
        new ClockControl(world).Map(routes, $"{Root}/clock");
        var answer = new UniverseAnswer(world, Universes);
        new UniverseControl(world, _target, answer).Map(routes, Universes, Universe);
        new UniverseFiles(world, _target, answer).Map(routes, Universe);
        MapUniverse(routes);
    }

    private void MapUniverse(ControlRoutes routes)
    {
        new ClockControl(world, _target.Universe).Map(routes, $"{Universe}/clock");
        new ServicePlanning(_target).Map(routes, $"{Universe}/services");
        new ServiceControl(_target).Map(routes, routes.In(PlatformArea.Services), $"{Universe}/services/{{idDeliveryService}}");
        new ScenarioControl(_target).Map(routes, $"{Universe}/scenarios");
        new RouteControl(_target).Map(routes.In(PlatformArea.Routes), $"{Universe}/routes");
        new RouteActions(_target).Map(routes, routes.In(PlatformArea.Routes), $"{Universe}/routes/{{idDeliveryServiceRoute}}");
        new DriverControl(_target).Map(routes, routes.In(PlatformArea.Monitoring), $"{Universe}/drivers");
        new ParcelControl(_target).Map(routes, $"{Universe}/parcels");
        new OrderControl(_target).Map(routes, $"{Universe}/orders");
        new IntegrationControl(_target).Map(routes.In(PlatformArea.Shipper), $"{Universe}/integration");
        new QuirkControl(_target).Map(routes, $"{Universe}/quirks");
        new InvoiceControl(_target).Map(routes, $"{Universe}/invoices");
        new DriverAppControl(_target).Map(routes, $"{Universe}/driver-app");
        routes.MapGet($"{Universe}/pictures/{{number}}", new PictureControl(_target).ServeAsync);
        new LastMileControl(world.Universes).Map(routes, $"{Universe}/last-mile/{{link}}");
        new SettingsControl(_target).Map(routes.In(PlatformArea.Registers), Universe);
        new PlatformControl(_target).Map(routes.In(PlatformArea.Services), $"{Universe}/platform");
        new ShipperControl(_target).Map(routes.In(PlatformArea.Shipper), $"{Universe}/account/shipper");
        new ChatControl(_target).Map(routes.In(PlatformArea.Chat), $"{Universe}/chats");
        new WebhookControl(_target).Map(routes, $"{Universe}/webhooks");
        new ScheduleControl(_target).Map(routes.In(PlatformArea.Services), $"{Universe}/platform");
        new PlatformRouteControl(_target).Map(routes.In(PlatformArea.Routes), $"{Universe}/platform/routes");
        new MonitoringControl(_target).Map(routes.In(PlatformArea.Monitoring), $"{Universe}/platform/monitoring");
        new LogoControl(_target).Map(routes.In(PlatformArea.Registers), $"{Universe}/account");
        new ReportControl(_target).Map(routes, Universe);
        new AccountControl(_target).Map(routes, $"{Universe}/account");
        new UserControl(_target).Map(routes, $"{Universe}/users");
        new MessageControl(_target).Map(routes, $"{Universe}/messages");
        new MessageTemplateControl(_target).Map(routes.In(PlatformArea.Registers), $"{Universe}/message-templates");
        new EventControl(_target).Map(routes, $"{Universe}/events");
        new EventStream(_target, world.Universes, TimeProvider.System, stopping).Map(routes, $"{Universe}/events/stream");
        new HubControl(_target).Map(routes, $"{Universe}/hub");
        new CallBudgetControl(_target, world.CallBudget).Map(routes, $"{Universe}/call-budget");
    }
}
