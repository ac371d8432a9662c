namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What is printed for a parcel that the hub does not know. The carrier keeps places and no names.</summary>
internal static class ParcelLabel
{
    public static Label Of(Parcel parcel) => new(
        parcel.Number,
        parcel.Notified,
        parcel.App,
        parcel.OrderId!,
        parcel.Invoice ?? "-",
        Party($"Conta {parcel.Account}", parcel.Origin),
        Party($"Pacote {parcel.PackageId}", parcel.Destination));

    private static LabelParty Party(string name, ParcelPlace place) =>
        new(name, "", $"{place.City} - {place.State}", place.PostalCode ?? "");
}
