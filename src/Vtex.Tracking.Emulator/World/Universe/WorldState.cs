using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>What the events so far add up to; they are the only way in.</summary>
internal sealed class WorldState
{
    public WorldState() => Routes = new RouteBook(Services);

    public ServiceCatalog Services { get; } = new();

    public RouteBook Routes { get; }

    public CustomerBook Customers { get; } = new();

    public Dictionary<string, DriverProfile> Drivers { get; } = [];

    public PasswordDigest? Password { get; private set; }

    public ServiceView View(DeliveryService service)
    {
        var stops = service.RouteItems.Select(item => new RouteItemView(item, Routes.Get(item.RouteId))).ToImmutableArray();
        var driver = stops.IsEmpty ? null : Drivers[stops[^1].Route.Details.Driver.Username];
        return new ServiceView(service, Customers.Get(service.CustomerId), driver, stops);
    }

    public void Apply(WorldEvent happened)
    {
        switch (happened)
        {
            case AccountOpened e:
                Password = e.Password;
                break;
            case CustomerRegistered e:
                Customers.Add(new Customer(e.CustomerId, e.At, e.Details));
                break;
            case CustomerUpdated e:
                Customers.Update(e.CustomerId, e.Details);
                break;
            case DriverRegistered e:
                Drivers[e.Details.Username] = Drivers.TryGetValue(e.Details.Username, out var known)
                    ? known with { Details = e.Details.Over(known.Details) }
                    : new DriverProfile(e.At, e.Details);
                break;
            case ServiceCreated e:
                Services.Add(ServiceFold.Create(e));
                break;
            case PackingListRemoved e:
                Services.Replace(Services.Get(e.ServiceId) with { PackingListRemoved = true });
                break;
            case RouteScheduled e:
                Apply(e);
                break;
            case WorkDayStarted e:
                Routes.Replace(Routes.Get(e.RouteId) with { WorkDayStarted = e.At });
                break;
            case RouteFinished e:
                Routes.Replace(Routes.Get(e.RouteId) with { Status = RouteStatus.Finished, WorkDayFinished = e.At });
                break;
            case DisplacementStarted e:
                Change(ServiceFold.Apply(Services.Get(e.ServiceId), e));
                break;
            case ServiceDelivered e:
                Change(ServiceFold.Apply(Services.Get(e.ServiceId), e));
                break;
            case ServiceFailed e:
                Change(ServiceFold.Apply(Services.Get(e.ServiceId), e));
                break;
            default:
                throw new InvalidOperationException($"The state does not know the event {happened.GetType().Name}.");
        }
    }

    private void Apply(RouteScheduled e)
    {
        var route = new Route { Id = e.RouteId, Details = e.Details, Created = e.At, ServiceIds = e.ServiceIds };
        Routes.Add(route);
        for (var stop = 0; stop < e.ServiceIds.Length; stop++)
        {
            var item = new RouteItem { Id = Routes.NextItemId, RouteId = e.RouteId, Index = stop + 1, Created = e.At };
            var service = ServiceFold.PutOnRoute(Services.Get(e.ServiceIds[stop]), item);
            Services.Replace(service);
            Routes.AddStop(route, service, item);
        }
    }

    private void Change(DeliveryService service)
    {
        Services.Replace(service);
        Routes.UpdateStop(service, service.CurrentRouteItem!);
    }
}
