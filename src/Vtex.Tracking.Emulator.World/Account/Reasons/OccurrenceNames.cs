namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>Why a delivery fails, in the words of the Portuguese interface.</summary>
internal static class OccurrenceNames
{
    public const string Absent = "Destinatário ausente";
    public const string AddressNotFound = "Endereço não localizado";
    public const string Refused = "Recusado pelo destinatário";
    public const string Damaged = "Mercadoria avariada";
    public const string Closed = "Estabelecimento fechado";
}
