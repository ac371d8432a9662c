namespace Vtex.Tracking.Emulator;

/// <summary>The rules by which the status of a service goes back to its order, in the order in which they are looked at.</summary>
public enum UpdateRule
{
    /// <summary>The package is a service.</summary>
    Imported,

    /// <summary>The settings of the app have updates switched on; they are off by default (documented).</summary>
    UpdatesSwitchedOn,

    /// <summary>The status is Roteirizado, Em Andamento, Realizado or Não Realizado (documented).</summary>
    StatusIsTold,

    /// <summary>The order took the update.</summary>
    OrderTookIt,
}
