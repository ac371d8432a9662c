namespace Vtex.Tracking.Emulator;

/// <summary>The status of a message (documented).</summary>
public enum MessageStatus
{
    /// <summary>Enviado: it was handed on.</summary>
    Sent,

    /// <summary>Falha: it could not be handed on.</summary>
    Failed,

    /// <summary>Entregue: the recipient's side confirmed that it was received.</summary>
    Delivered,
}
