namespace Vtex.Tracking.Emulator.World;

/// <summary>The words for how far a package has come.</summary>
internal static class HubPackageStates
{
    public static string Word(this HubPackageState state) => state switch
    {
        HubPackageState.Invoiced => "invoiced",
        HubPackageState.CarrierNotified => "carrier_notified",
        HubPackageState.LabelIssued => "label_issued",
        HubPackageState.Delivered => "delivered",
        HubPackageState.Returned => "returned",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "There is no such state."),
    };
}
