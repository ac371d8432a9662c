using System.Globalization;
using System.Text;

namespace Vtex.Tracking.WireMockTests.Wire;

/// <summary>The chunked coding of HTTP/1.1.</summary>
internal static class Chunks
{
    /// <summary>Joins the chunks up to the last one, or up to what is no chunk.</summary>
    public static (byte[] Body, bool Whole) Join(ReadOnlySpan<byte> coded)
    {
        var body = new List<byte>();
        while (coded.IndexOf("\r\n"u8) is >= 0 and var end
            && int.TryParse(Encoding.Latin1.GetString(coded[..end]), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var size))
        {
            coded = coded[(end + 2)..];
            if (size == 0)
                return ([.. body], true);
            if (coded.Length < size + 2)
                break;
            body.AddRange(coded[..size]);
            coded = coded[(size + 2)..];
        }

        return ([.. body], false);
    }
}
