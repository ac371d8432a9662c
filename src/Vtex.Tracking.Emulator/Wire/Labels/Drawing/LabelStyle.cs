namespace Vtex.Tracking.Emulator.Wire;

/// <summary>How text is written on a label.</summary>
/// <param name="Size">The size of the font, in points.</param>
/// <param name="MaxLines">The largest number of lines.</param>
/// <param name="IsBold">Whether it is bold.</param>
/// <param name="IsCentered">Whether lines are centered.</param>
internal readonly record struct LabelStyle(double Size, int MaxLines = 1, bool IsBold = false, bool IsCentered = false)
{
    /// <summary>The height of a line, as a multiple of the size.</summary>
    public const double LineHeight = 1.3;
}
