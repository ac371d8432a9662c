namespace Vtex.Tracking.Emulator;

/// <summary>The status of a service. The Portuguese words are those of the web platform (documented).</summary>
public enum ServiceStatus
{
    /// <summary>Ativo: it waits for a route.</summary>
    Active,

    /// <summary>Roteirizado: it is on a route.</summary>
    Routed,

    /// <summary>Em Andamento: the driver is on the way to it, or at the door.</summary>
    InProgress,

    /// <summary>Pausado: the driver paused on the way.</summary>
    Paused,

    /// <summary>Realizado: it was done.</summary>
    Delivered,

    /// <summary>Não Realizado: it could not be done.</summary>
    NotDelivered,

    /// <summary>Cancelado pelo BackOffice.</summary>
    CancelledByBackOffice,

    /// <summary>Cancelado pelo Cliente.</summary>
    CancelledByCustomer,

    /// <summary>Retornado ao Remetente: it went back to its sender.</summary>
    ReturnedToSender,
}
