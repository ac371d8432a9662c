namespace Vtex.Tracking.Emulator.World.Text;

/// <summary>
/// Keeps words that come again and again, such as cities and names, once each: a million services share a few thousand of
/// them. A word may push another out of its place, so that the memory stays small; then it is only kept twice.
/// </summary>
internal static class StringInterner
{
    /// <summary>Longer texts are no words; they are not worth keeping.</summary>
    public const int MaxLength = 64;

    private const int Places = 4096;

    // Threads may write to the same place at once; a reference is written as a whole, so the worst is a word kept twice.
    private static readonly string?[] Words = new string?[Places];

    public static string Of(string word) => word.Length > MaxLength ? word : Of(word.AsSpan(), word);

    public static string Of(ReadOnlySpan<char> word) => Of(word, null);

    private static string Of(ReadOnlySpan<char> word, string? made)
    {
        ref var place = ref Words[string.GetHashCode(word, StringComparison.Ordinal) & (Places - 1)];
        return place is { } known && word.SequenceEqual(known) ? known : place = made ?? new string(word);
    }
}
