using System.Globalization;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Universes;

/// <summary>The rule for names of new universes: each can be part of a URL, and no two of them are taken for each other there.</summary>
internal static class UniverseName
{
    /// <summary>The most characters that a name has: as many as an e-mail address. Chosen by us.</summary>
    public const int MaxLength = 254;

    /// <summary>Finds what keeps a text from being the name of a universe; null when nothing does.</summary>
    public static string? FindFault(string name)
    {
        if (name.Length is 0 or > MaxLength)
            return string.Create(CultureInfo.InvariantCulture, $"must have 1 to {MaxLength} characters, has {name.Length}.");
        if (name.Any(char.IsControl))
            return "must not hold control characters.";
        if (PathSegment.FindFault(name) is { } fault)
            return fault;
        return name.Contains("%2F", StringComparison.OrdinalIgnoreCase)
            ? "must not hold \"%2F\", which stands for a slash in URLs."
            : null;
    }
}
