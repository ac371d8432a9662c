namespace Vtex.Tracking.Emulator.World;

/// <summary>Where a <see cref="LabelledList{T}"/> keeps an item, so that its label can change.</summary>
internal readonly record struct Place<T>(LabelledList<T> List, int Position)
{
    public void Relabel(int label) => List.Relabel(Position, label);
}
