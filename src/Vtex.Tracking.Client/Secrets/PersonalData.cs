using System.Text.Json;

namespace Vtex.Tracking.Secrets;

/// <summary>Finds the e-mail addresses, CPF and CNPJ in the body of a request, for an answer may repeat them.</summary>
internal static class PersonalData
{
    /// <summary>A body may hold thousands of services; an answer rarely repeats more than the first ones.</summary>
    private const int MaxValues = 500;

    private const int MaxValueLength = 320;

    /// <param name="json">The body, written by the SDK.</param>
    public static IReadOnlyCollection<string> In(ReadOnlyMemory<byte> json)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(json.Span);
            while (found.Count < MaxValues && reader.Read())
            {
                if (reader.TokenType == JsonTokenType.String)
                    Add(found, reader.GetString()!);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What was found until then is all that can be known.
        }

        return found;
    }

    private static void Add(HashSet<string> found, string value)
    {
        if (value.Length > MaxValueLength)
            return;
        if (value.Contains('@'))
            found.Add(value.Trim());
        // A CNPJ may hold letters.
        var plain = new string([.. value.Where(char.IsLetterOrDigit)]);
        if (plain.Length is not (11 or 14) || plain.Count(char.IsDigit) < 8 || value.Length > 20)
            return;
        found.Add(value.Trim());
        found.Add(plain);
        found.Add(plain.Length == 11
            ? $"{plain.Substring(0, 3)}.{plain.Substring(3, 3)}.{plain.Substring(6, 3)}-{plain.Substring(9)}"
            : $"{plain.Substring(0, 2)}.{plain.Substring(2, 3)}.{plain.Substring(5, 3)}/{plain.Substring(8, 4)}-{plain.Substring(12)}");
    }
}
