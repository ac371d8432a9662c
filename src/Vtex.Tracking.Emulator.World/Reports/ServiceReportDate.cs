namespace Vtex.Tracking.Emulator;

/// <summary>The date that the interval of the report of services is about (documented).</summary>
public enum ServiceReportDate
{
    /// <summary>Data de Cadastro: the day of registration.</summary>
    Registered,

    /// <summary>Data de Roteirização: the day on which it was put on its latest route. Services without one are left out.</summary>
    Routed,
}
