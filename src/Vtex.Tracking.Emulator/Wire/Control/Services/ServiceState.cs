using System.Text.Json;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A service, and the moves that are possible now.</summary>
internal sealed record ServiceState(
    int IdDeliveryService, string? OrderNumber, string? Invoice, string Status, IReadOnlyList<ServiceMove> Available,
    DateTimeOffset Created, int Attempts, DateTimeOffset? Estimate, CurrentRouteState? Route, string Universe, string LastMile)
{
    /// <summary>Gets the steps that are still to come; null where only the service itself is shown.</summary>
    public IEnumerable<PendingStep>? Timeline { get; init; }

    /// <summary>Gets what happened to it; null where only the service itself is shown.</summary>
    public IEnumerable<EventState>? History { get; init; }

    public static ServiceState Of(Universe universe, ServiceView view)
    {
        var service = view.Service;
        return new ServiceState(
            service.Id, service.Details.OrderNumber, service.Details.Invoice, service.Status.Describe(),
            ServiceLifecycle.Moves(service.Status), service.Created, service.Attempts, service.Estimate?.Current,
            view.Stops is [.., { Item.Status: RouteItemStatus.Active } stop] ? CurrentRouteState.Of(stop) : null, universe.Name,
            universe.LastMile.GetAddress(service.Id).OriginalString);
    }
}

/// <summary>The route that a service is on, and its stop there.</summary>
internal sealed record CurrentRouteState(int IdDeliveryServiceRoute, string Driver, int Index, DateTimeOffset? Arrived)
{
    public static CurrentRouteState Of(RouteItemView stop) =>
        new(stop.Route.Id, stop.Route.Details.Driver.Username, stop.Item.Index, stop.Item.Arrived);
}

/// <summary>The status of a service, and the moves that are possible now.</summary>
internal sealed record AvailableState(string Status, IReadOnlyList<ServiceMove> Available);

/// <summary>What the Tracking API answers for a service, and the behaviours that determine it.</summary>
internal sealed record TrackingAnswerState(JsonElement Answer, IReadOnlyList<BehaviourState> Behaviours);

/// <summary>A behaviour of the emulator, how certain it is, and where that is from.</summary>
internal sealed record BehaviourState(string Id, string Statement, string Certainty, string Source);

/// <summary>A service that was created.</summary>
internal sealed record CreatedService(int IdDeliveryService);
