namespace Vtex.Tracking.Emulator;

/// <summary>The templates of a message (documented). All but the first are fixed.</summary>
public enum MessageTemplate
{
    /// <summary>Padrão: the time of delivery.</summary>
    Standard,

    /// <summary>Personalizado: the account's own.</summary>
    Custom,

    /// <summary>Período: the part of the day.</summary>
    Period,

    /// <summary>Intervalo: a range of hours.</summary>
    Interval,

    /// <summary>Até: the latest hour.</summary>
    UpTo,

    /// <summary>Saiu: it left the distribution centre.</summary>
    Left,

    /// <summary>HEC: the hour of the delivery.</summary>
    Hec,
}
