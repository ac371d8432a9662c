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
                e.At, ParcelStatus.Registered, e.Details.Origin.City, e.Details.Origin.State,
                ParcelMessages.Describe(ParcelStatus.Registered, e.Details.Origin.City, e.Details.Origin.State, null, null)),
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
        _ => throw new InvalidOperationException($"A parcel does not know the event {happened.Kind}."),
    };
}

/// <summary>The descriptions in a carrier's tracking, in Portuguese.</summary>
internal static class ParcelMessages
{
    public const string Absent = "Destinatário ausente";
    public const string AddressNotFound = "Endereço não localizado";
    public const string Refused = "Recusado pelo destinatário";
    public const string Damaged = "Mercadoria avariada";

    /// <summary>The description of a step.</summary>
    /// <param name="status">The status that it leads to.</param>
    /// <param name="city">The city where it happens.</param>
    /// <param name="state">The two letters of the state.</param>
    /// <param name="reason">Why the parcel could not be delivered.</param>
    /// <param name="next">Where the parcel is brought next.</param>
    public static string Describe(ParcelStatus status, string city, string state, string? reason, ParcelPlace? next) => status switch
    {
        ParcelStatus.Registered => "Etiqueta emitida, à espera da postagem",
        ParcelStatus.Posted => "Objeto postado",
        ParcelStatus.InTransit when next is not null => $"Em trânsito para {next.City}/{next.State}",
        ParcelStatus.InTransit => $"Em trânsito, em {city}/{state}",
        ParcelStatus.AtUnit => "Chegou à unidade de distribuição",
        ParcelStatus.OutForDelivery => "Saiu para entrega",
        ParcelStatus.NotDelivered => $"Tentativa de entrega sem sucesso: {reason}",
        ParcelStatus.Delivered => "Entrega realizada",
        ParcelStatus.Returning => "Em devolução ao remetente",
        ParcelStatus.Returned => "Devolvido ao remetente",
        ParcelStatus.Lost => "Objeto extraviado",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };
}
