namespace Vtex.Tracking.Emulator.World.Text;

/// <summary>The rule for what is to be found by a path.</summary>
internal static class PathSegment
{
    /// <summary>Finds why no path can have a value as a segment; null when one can.</summary>
    public static string? FindFault(string value)
    {
        if (value.Length == 0)
            return "must not be empty.";
        if (string.Concat(value.EnumerateRunes()) != value)
            return "holds half of a surrogate pair, which is no character.";
        if (value is "." or "..")
            return "must not be \".\" or \"..\": URLs drop them.";
        return value.Contains('\0', StringComparison.Ordinal) ? "must not hold U+0000, which no URL can have." : null;
    }
}
