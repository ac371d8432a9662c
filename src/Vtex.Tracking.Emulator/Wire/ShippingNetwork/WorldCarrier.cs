using Vtex.Tracking.AspNetCore;
using Vtex.Tracking.AspNetCore.Models;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The carrier of a universe, for one call. The universe is opened by the first call that is allowed and valid.</summary>
internal sealed class WorldCarrier(UniverseRegistry universes, HttpRequest request) : ICarrierApp
{
    public Task<IReadOnlyDictionary<string, PackageNotification>> NotifyAsync(
        CarrierNotification notification, CancellationToken cancellationToken)
    {
        var universe = Open(notification.Address);
        var parcels = universe.Parcels.Register(NoticeReader.Read(notification));
        var page = $"{request.Scheme}://{request.Host.Value}/_emulator/universes/{Uri.EscapeDataString(universe.Name)}/parcels/";
        return Task.FromResult<IReadOnlyDictionary<string, PackageNotification>>(
            parcels.ToDictionary(parcel => parcel.PackageId, parcel => CarrierAnswers.Notified(parcel, page)));
    }

    public Task<IReadOnlyDictionary<string, PackageTracking>> TrackAsync(
        CarrierTrackingQuery query, CancellationToken cancellationToken)
    {
        var parcels = Open(query.Address).Parcels.Find(query.Address.App, query.Address.Account, query.TrackingNumbers);
        return Task.FromResult<IReadOnlyDictionary<string, PackageTracking>>(
            parcels.ToDictionary(parcel => parcel.Number, CarrierAnswers.Tracked));
    }

    private Universe Open(CarrierAppAddress address) => universes.Open(CarrierPaths.UniverseOf(request, address.Account));
}
