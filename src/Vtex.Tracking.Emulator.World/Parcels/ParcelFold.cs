namespace Vtex.Tracking.Emulator.World;

/// <summary>How each event changes a parcel.</summary>
internal static class ParcelFold
{
    public static Parcel Register(ParcelRegistered e, int id) => new()
    {
        Id = id,
        Number = e.Number,
        Details = e.Details,
        Notified = e.At,
        Scans =
        [
            new ParcelScan(
                e.At, ParcelStatus.Registered, e.Details.Origin.City, e.Details.Origin.State, ParcelWords.Registered),
        ],
    };

    public static Parcel Apply(Parcel parcel, ParcelEvent happened) => happened switch
    {
        ParcelPlanned e => parcel with { Plan = e.Steps },
        ParcelMoved e => parcel with
        {
            Scans = parcel.Scans.Add(new ParcelScan(e.At, e.Status, e.City, e.State, e.Description)),
            Plan = parcel.Plan.IsEmpty ? parcel.Plan : parcel.Plan.RemoveAt(0),
        },
        _ => parcel,
    };
}
