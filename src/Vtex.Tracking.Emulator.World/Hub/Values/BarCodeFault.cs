namespace Vtex.Tracking.Emulator.World;

/// <summary>Why a tracking number cannot be printed as a bar code.</summary>
internal enum BarCodeFault
{
    /// <summary>It can be printed.</summary>
    None,

    /// <summary>There is no number.</summary>
    Empty,

    /// <summary>It has characters that Code 128 cannot write.</summary>
    NotPrintableAscii,

    /// <summary>Its bars would not fit the width of a label.</summary>
    TooLong,
}
