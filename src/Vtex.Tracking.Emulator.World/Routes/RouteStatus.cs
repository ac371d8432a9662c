namespace Vtex.Tracking.Emulator;

/// <summary>The status of a route, as the platform has it (documented).</summary>
public enum RouteStatus
{
    /// <summary>Ativo: to be driven, or being driven.</summary>
    Active,

    /// <summary>Finalizado: every stop has come to its end.</summary>
    Finished,

    /// <summary>Cancelado: cancelled or deleted.</summary>
    Cancelled,
}
