namespace Vtex.Tracking.Emulator;

/// <summary>The occasions of messages: eight on which recipients get them, and one of drivers (documented).</summary>
public enum MessageEvent
{
    /// <summary>Antes de Roteirizar: a service was created. The moment is chosen by us.</summary>
    BeforeRouting,

    /// <summary>Rota Iniciada: the driver set out for the first delivery of a route; every recipient of the route gets it.</summary>
    RouteStarted,

    /// <summary>Rota Itinerante: the same on a route of several days, in place of <see cref="RouteStarted"/>.</summary>
    ItinerantRoute,

    /// <summary>Entrega Iniciada: the driver set out for the recipient, or went on after a pause.</summary>
    DeliveryStarted,

    /// <summary>Entrega Realizada: the driver confirmed the delivery.</summary>
    Delivered,

    /// <summary>Entrega Não Realizada: the driver gave the reason.</summary>
    NotDelivered,

    /// <summary>Entrega Sem Agendamento: a route started with a service that has no scheduled time. The moment is chosen by us.</summary>
    Unscheduled,

    /// <summary>Fora do Prazo: the scheduled time passed before the service came to its end. The moment is chosen by us.</summary>
    PastDeadline,

    /// <summary>RECUPERAR A SENHA: a driver forgot the password, and gets a code by e-mail. Its text is fixed, and no agency has a setting for it.</summary>
    PasswordRecovery,
}
