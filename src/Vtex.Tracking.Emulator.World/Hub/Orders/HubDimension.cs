namespace Vtex.Tracking.Emulator;

/// <summary>The size and weight of a package. No source says in which units; examples look like centimetres and grams.</summary>
/// <param name="Height">The height.</param>
/// <param name="Length">The length.</param>
/// <param name="Width">The width.</param>
/// <param name="Weight">The weight.</param>
public sealed record HubDimension(double Height, double Length, double Width, double Weight);
