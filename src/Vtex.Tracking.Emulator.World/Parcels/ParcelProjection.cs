namespace Vtex.Tracking.Emulator.World.Parcels;

/// <summary>Applies events to a parcel.</summary>
internal static class ParcelProjection
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
                e.At, ParcelStatus.Registered, e.Details.Origin.City, e.Details.Origin.State, ParcelMessages.Registered),
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

/// <summary>The descriptions in a carrier's tracking, in Portuguese.</summary>
internal static class ParcelMessages
{
    public const string Registered = "Etiqueta emitida, à espera da postagem";
    public const string Posted = "Objeto postado";
    public const string AtUnit = "Chegou à unidade de distribuição";
    public const string OutForDelivery = "Saiu para entrega";
    public const string Delivered = "Entrega realizada";
    public const string Returning = "Em devolução ao remetente";
    public const string Returned = "Devolvido ao remetente";
    public const string Lost = "Objeto extraviado";

    public const string Absent = "Destinatário ausente";
    public const string AddressNotFound = "Endereço não localizado";
    public const string Refused = "Recusado pelo destinatário";
    public const string Damaged = "Mercadoria avariada";

    public static string InTransit(string city, string state) => $"Em trânsito para {city}/{state}";

    public static string PassingThrough(string city, string state) => $"Em trânsito, em {city}/{state}";

    public static string NotDelivered(string reason) => $"Tentativa de entrega sem sucesso: {reason}";
}
