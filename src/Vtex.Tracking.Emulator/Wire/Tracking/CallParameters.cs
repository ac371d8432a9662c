using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the parameters of a call as one text, which does not depend on their order.</summary>
internal static class CallParameters
{
    private const int MaxLength = 256;

    /// <summary>Joins the values from path and query, without page and page size; empty ones count as absent.</summary>
    public static string Of(HttpRequest request)
    {
        if (request.Query.Count == 0 && request.RouteValues.Count == 0)
            return "";
        var path = request.RouteValues.Select(value => (Name: value.Key, Value: (string?)value.Value));
        var query = request.Query.Select(value => (Name: value.Key, Value: value.Value[^1]));
        var text = string.Join('&', path.Concat(query)
            .Where(parameter => parameter.Value is { Length: > 0 } && !IsPage(parameter.Name))
            .Select(parameter => $"{parameter.Name.ToLowerInvariant()}={Uri.EscapeDataString(parameter.Value!)}")
            .Order(StringComparer.Ordinal));
        return text.Length <= MaxLength ? text : Shorten(text);
    }

    /// <summary>Reads the number of the requested page; null when it is not a number.</summary>
    public static int? PageOf(HttpRequest request)
    {
        if (!request.Query.TryGetValue("page", out var values) || values[^1] is not { Length: > 0 } text)
            return 1;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var page) ? page : null;
    }

    private static bool IsPage(string name) =>
        name.Equals("page", StringComparison.OrdinalIgnoreCase) || name.Equals("pageSize", StringComparison.OrdinalIgnoreCase);

    private static string Shorten(string text) =>
        $"{text[..(MaxLength / 2)]}…sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
