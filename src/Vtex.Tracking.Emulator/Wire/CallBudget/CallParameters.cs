using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What a call asks for, as one text: the same for the same parameters in any order.</summary>
internal static class CallParameters
{
    private const int Longest = 256;

    /// <summary>The values from the path and the query; page and page size are left out, empty ones count as absent.</summary>
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
        return text.Length <= Longest ? text : Shorten(text);
    }

    /// <summary>The page of a list that is asked for; null when it is no number.</summary>
    public static int? PageOf(HttpRequest request)
    {
        if (!request.Query.TryGetValue("page", out var values) || values[^1] is not { Length: > 0 } text)
            return 1;
        return int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var page) ? page : null;
    }

    private static bool IsPage(string name) =>
        name.Equals("page", StringComparison.OrdinalIgnoreCase) || name.Equals("pageSize", StringComparison.OrdinalIgnoreCase);

    private static string Shorten(string text) =>
        $"{text[..(Longest / 2)]}…sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}";
}
