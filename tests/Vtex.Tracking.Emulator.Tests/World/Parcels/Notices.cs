using Vtex.Tracking.Emulator.World.Carrier;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>Packages that a carrier is told of.</summary>
internal static class Notices
{
    public const string App = "jacaranda-tracking";
    public const string Account = "lojaipe";

    public static ParcelNotification Of(string packageId, string? orderId = null) => new(App, Account, "master", packageId)
    {
        OrderId = orderId,
        Origin = new PartialPlace("São Paulo", "SP", "01302-001"),
        Destination = new PartialPlace(null, null, "80010-010"),
    };

    public static Parcel Notify(this Universe universe, string packageId, string? orderId = null) =>
        universe.Parcels.Register([Of(packageId, orderId)]).Single();

    public static async Task<Parcel> AfterAsync(this Universe universe, Parcel parcel, TimeSpan span)
    {
        await universe.Clock.AdvanceAsync(span, TestContext.Current.CancellationToken);
        return universe.Parcels.Find(parcel.Number)!;
    }
}
