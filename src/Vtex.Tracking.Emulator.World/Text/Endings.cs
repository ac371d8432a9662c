namespace Vtex.Tracking.Emulator.World.Text;

/// <summary>Finds endings of numbers and ids, such as <c>-DELIVERED</c>.</summary>
internal static class Endings
{
    /// <summary>Returns the longest ending that fits, or null. Case does not count.</summary>
    public static T? Longest<T>(IReadOnlyList<T> all, string? text, Func<T, string> ending)
        where T : class =>
        // Nearly all texts end in a digit and are no work.
        text is null or "" || !char.IsAsciiLetter(text[^1])
            ? null
            : all.Where(item => text.EndsWith(ending(item), StringComparison.OrdinalIgnoreCase)).MaxBy(item => ending(item).Length);
}
