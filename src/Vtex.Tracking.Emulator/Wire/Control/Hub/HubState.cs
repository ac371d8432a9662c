using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A carrier's app as the hub sees it, without its credentials.</summary>
internal sealed record HubCarrierState(
    string Name, string Version, string BaseAddress, string? Account, string Workspace, int OpenNumbers,
    DateTimeOffset? NextPoll, int FailedPolls)
{
    public static HubCarrierState Of(HubCarrier carrier) => new(
        carrier.App.Name, carrier.App.Version, carrier.App.BaseAddress.AbsoluteUri, carrier.App.Account,
        carrier.App.Workspace, carrier.OpenNumbers, carrier.NextPoll, carrier.FailedPolls);
}

/// <summary>A package of the hub, without the persons of its order.</summary>
internal sealed record HubPackageModel(
    string Id, string OrderId, string Carrier, string State, string? TrackingNumber, string? TrackingUrl,
    string? NotificationId, DateTimeOffset Invoiced, DateTimeOffset? CarrierNotified, DateTimeOffset? LabelIssued,
    DateTimeOffset? Ended, DateTimeOffset? DeliveredDate, IReadOnlyList<HubTrackingEvent> Events)
{
    public static HubPackageModel Of(HubPackage package) => new(
        package.Id, package.Order.OrderId, package.Carrier, package.State.Word(), package.TrackingNumber,
        package.TrackingUrl, package.NotificationId, package.Invoiced, package.CarrierNotified, package.LabelIssued,
        package.Ended, package.DeliveredDate, package.Events);
}

/// <summary>An order with its packages.</summary>
internal sealed record HubOrderState(string OrderId, IEnumerable<HubPackageModel> Packages);

/// <summary>A call of the hub and its result.</summary>
internal sealed record HubCallState(
    DateTimeOffset Asked, string Carrier, string Call, string? OrderId, int Count, bool Answered, string Words)
{
    public static HubCallState Of(HubJournalEntry entry) => new(
        entry.Asked, entry.Carrier, entry.Call == HubCallKind.Notify ? "notify" : "tracking", entry.OrderId, entry.Count,
        entry.Answered, entry.Words);
}
