using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// The address of a file of labels. It says itself until when it is good, and is signed, so that nothing needs to be kept.
/// </summary>
internal static class LabelLink
{
    /// <summary>Documented.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(5);

    /// <summary>Path and query.</summary>
    public static string Make(Universe universe, string file)
    {
        var expires = World.Time.Calendar.Add(universe.Clock.GetUtcNow(), Lifetime).ToUnixTimeSeconds();
        var path = $"/labels/{Uri.EscapeDataString(universe.Name)}/{Uri.EscapeDataString(file)}";
        return string.Create(CultureInfo.InvariantCulture, $"{path}?expires={expires}&signature={Sign(universe, file, expires)}");
    }

    /// <exception cref="RequestRefusedException">The address is made up, or its time is over.</exception>
    public static void Check(Universe universe, string file, IQueryCollection query)
    {
        if (!long.TryParse(query["expires"], NumberStyles.None, CultureInfo.InvariantCulture, out var expires)
            || !string.Equals(query["signature"], Sign(universe, file, expires), StringComparison.Ordinal))
        {
            throw RequestRefusedException.Forbidden(
                "The address of a label is good only as POST /api/transportation/deliverylabels/{orderId} gave it.");
        }

        if (universe.Clock.GetUtcNow().ToUnixTimeSeconds() >= expires)
        {
            throw new RequestRefusedException(new Problem(
                StatusCodes.Status410Gone, "The label's address has expired.",
                "It is good for five days on the universe's clock. Ask for another with POST /api/transportation/deliverylabels/{orderId}."));
        }
    }

    private static string Sign(Universe universe, string file, long expires)
    {
        var key = BitConverter.GetBytes(universe.Options.Seed);
        var text = string.Create(CultureInfo.InvariantCulture, $"{universe.Name}\n{file}\n{expires}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text)));
    }
}
