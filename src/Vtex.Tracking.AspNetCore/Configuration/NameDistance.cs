namespace Vtex.Tracking.AspNetCore.Configuration;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class NameDistance
{
    private const int MaxCompared = 100;

    /// <summary>The known name that fewest letters make different.</summary>
    public static string Nearest(string name, IEnumerable<string> known) =>
        known.MinBy(other => Between(name.Length > MaxCompared ? name[..MaxCompared] : name, other))!;

    // Levenshtein's distance, in any case.
    private static int Between(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + change, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
