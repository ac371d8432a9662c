using Microsoft.Extensions.Primitives;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Names and values as queries and forms carry them; a name without a sign has an empty value.</summary>
internal static class FormValues
{
    public static Dictionary<string, StringValues> Read(string? encoded)
    {
        var values = new Dictionary<string, StringValues>(StringComparer.Ordinal);
        foreach (var pair in (encoded ?? "").Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            var name = Decode(sign < 0 ? pair : pair[..sign]);
            values[name] = StringValues.Concat(values.GetValueOrDefault(name), sign < 0 ? "" : Decode(pair[(sign + 1)..]));
        }

        return values;
    }

    // What is no escape stands for itself.
    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
