namespace Vtex.Tracking.Requests;

/// <summary>Compares names by Levenshtein's distance: how many letters are added, removed or changed, in any case.</summary>
internal static class NameDistance
{
    private const int MaxCompared = 200;

    /// <summary>Finds the known name that differs least; null when none is known.</summary>
    public static string? Nearest(string name, IEnumerable<string> known) => known.MinBy(other => Between(name, other));

    /// <summary>Compares the first 200 characters of a name with another name.</summary>
    public static int Between(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= Math.Min(left.Length, MaxCompared); i++)
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
