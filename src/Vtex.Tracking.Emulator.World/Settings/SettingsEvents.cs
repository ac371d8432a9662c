namespace Vtex.Tracking.Emulator.World.Settings;

/// <summary>The back office registered a holiday; nothing can be rescheduled to it.</summary>
internal sealed record HolidayRegistered(DateOnly Day) : WorldEvent;

/// <summary>The back office registered a justification for changes of status.</summary>
internal sealed record JustificationRegistered(string Justification) : WorldEvent;

/// <summary>The justifications that a universe knows from the start. Chosen by us.</summary>
internal static class DefaultJustifications
{
    public static IReadOnlyList<string> All { get; } =
    [
        "Comprovante entregue em papel",
        "Confirmado com o destinatário por telefone",
        "Erro de operação do portador",
        "Mercadoria avariada",
        "Mercadoria extraviada",
    ];
}
