namespace Vtex.Tracking.Emulator;

/// <summary>Numbers of messages, by status.</summary>
/// <param name="Sent">Enviado, and not confirmed.</param>
/// <param name="Failed">Falha.</param>
/// <param name="Delivered">Entregue.</param>
public sealed record MessageCounts(int Sent, int Failed, int Delivered)
{
    /// <summary>Gets the number of all of them.</summary>
    public int Total => Sent + Failed + Delivered;
}
