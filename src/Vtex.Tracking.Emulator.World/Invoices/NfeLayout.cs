namespace Vtex.Tracking.Emulator;

/// <summary>Specifies the layout of an electronic invoice that is made.</summary>
public enum NfeLayout
{
    /// <summary>4.00, in force since 2018.</summary>
    Version400,

    /// <summary>1.10, from 2008 to 2011: a day of issue in place of a time, no e-mail, no CEP of the place of delivery.</summary>
    Version110,
}
