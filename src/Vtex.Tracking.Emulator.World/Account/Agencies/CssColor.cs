using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Account;

/// <summary>Colours as CSS writes them: HEX, RGB and HSL, and nothing else, for they become part of a page.</summary>
internal static class CssColor
{
    public static bool IsValid(string text) => text.ToLowerInvariant() switch
    {
        ['#', .. var digits] => digits.Length is 3 or 6 && digits.All(char.IsAsciiHexDigit),
        ['r', 'g', 'b', '(', .. var parts, ')'] => Numbers(parts, ["", "", ""], [255, 255, 255]),
        ['h', 's', 'l', '(', .. var parts, ')'] => Numbers(parts, ["", "%", "%"], [360, 100, 100]),
        _ => false,
    };

    private static bool Numbers(string list, string[] units, int[] highest)
    {
        var parts = list.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == units.Length && parts.Index().All(part =>
            part.Item.EndsWith(units[part.Index], StringComparison.Ordinal)
            && int.TryParse(part.Item[..^units[part.Index].Length], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= highest[part.Index]);
    }
}
