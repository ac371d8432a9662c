namespace Vtex.Tracking.Emulator;

/// <summary>The date that the interval of the indicators is about (documented).</summary>
public enum IndicatorDate
{
    /// <summary>Data de Cadastro: the day of registration.</summary>
    Registered,

    /// <summary>Data Limite: the scheduled day, which is that of the deadline. Services without one are left out.</summary>
    Deadline,
}
