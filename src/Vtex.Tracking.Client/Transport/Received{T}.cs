namespace Vtex.Tracking.Transport;

/// <summary>An answer that was read.</summary>
/// <param name="Value">The model.</param>
/// <param name="Raw">What it was made of, if that was to be kept.</param>
/// <param name="Size">How many bytes the body had.</param>
/// <param name="Attempts">How many requests it took.</param>
internal readonly record struct Received<T>(T Value, RawAnswer? Raw, int Size, int Attempts)
{
    /// <summary>The values that could not be read.</summary>
    public IReadOnlyList<UnreadableValue> Unreadable { get; init; } = [];
}
