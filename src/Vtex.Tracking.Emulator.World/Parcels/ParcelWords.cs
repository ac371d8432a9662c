namespace Vtex.Tracking.Emulator.World;

/// <summary>What a carrier's tracking says, in Portuguese.</summary>
internal static class ParcelWords
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
