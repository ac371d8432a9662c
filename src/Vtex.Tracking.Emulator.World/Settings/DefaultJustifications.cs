namespace Vtex.Tracking.Emulator.World;

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
