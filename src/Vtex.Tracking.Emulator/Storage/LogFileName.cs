using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// Names files after universes. Small letters, digits, hyphens, dots and underscores stay; all else becomes <c>%</c> and
/// two hexadecimal digits for each byte of its UTF-8, capitals too, since some file systems take them for small letters.
/// Unescaping a URL gives the name back, unless it was too long for a file.
/// </summary>
internal static class LogFileName
{
    public const string Extension = ".log";

    private const int MaxStemLength = 200;

    private static readonly HashSet<string> Devices =
    [
        "con", "prn", "aux", "nul",
        .. Enumerable.Range(0, 10).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
    ];

    public static string Of(string universe)
    {
        var stem = Escape(universe);
        if (Devices.Contains(stem.Split('.')[0]))
            stem = string.Create(CultureInfo.InvariantCulture, $"%{(int)stem[0]:x2}{stem[1..]}");
        return (stem.Length <= MaxStemLength ? stem : Shorten(stem, universe)) + Extension;
    }

    /// <summary>Gets the name of the universe from the name of a file; of a name that was too long, its beginning.</summary>
    public static string Read(string path) => Uri.UnescapeDataString(Path.GetFileNameWithoutExtension(path));

    private static string Escape(string universe)
    {
        var stem = new StringBuilder();
        foreach (var value in Encoding.UTF8.GetBytes(universe))
        {
            var plain = value is >= (byte)'a' and <= (byte)'z' or >= (byte)'0' and <= (byte)'9' or (byte)'-' or (byte)'_'
                || (value == '.' && stem.Length > 0);
            if (plain)
                stem.Append((char)value);
            else
                stem.Append(CultureInfo.InvariantCulture, $"%{value:x2}");
        }

        return stem.ToString();
    }

    // "~" stands in no other name; what follows tells long names apart.
    private static string Shorten(string stem, string universe) =>
        $"{stem[..100]}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(universe)))}";
}
