
namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>The settings that every account has from the start. Chosen by us.</summary>
internal static class DefaultSettings
{
    public static Agency Agency { get; } = new() { Name = "Agência padrão" };

    public static IReadOnlyList<StatusReason> Reasons { get; } =
    [
        new("Comprovante entregue em papel"),
        new("Confirmado com o destinatário por telefone"),
        new("Erro de operação do portador"),
        new("Mercadoria avariada"),
        new("Mercadoria extraviada"),
    ];

    public static IReadOnlyList<ChatTicket> ChatTickets { get; } =
    [
        new("Resolvido"),
        new("Portador não responde"),
        new("Destinatário não localizado"),
    ];

    public static IReadOnlyList<Occurrence> Occurrences { get; } =
    [
        new(OccurrenceNames.Absent, OpensChat: true, IsReversible: true),
        new(OccurrenceNames.AddressNotFound, OpensChat: true, IsReversible: true),
        new(OccurrenceNames.Refused, OpensChat: true, IsReversible: true),
        new(OccurrenceNames.Damaged),
        new(OccurrenceNames.Closed, OpensChat: true, IsReversible: true),
    ];
}
