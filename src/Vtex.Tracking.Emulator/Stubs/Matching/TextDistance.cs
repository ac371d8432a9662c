namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>How unlike two texts are, from 0 (the same) to 1.</summary>
internal static class TextDistance
{
    // The time grows with the product of the lengths; what is longer is not worth a finer answer.
    private const int LongestCompared = 2_000;

    /// <summary>The letters to change (Levenshtein), as a part of the longer text.</summary>
    public static double Between(string left, string right)
    {
        if (string.Equals(left, right, StringComparison.Ordinal))
            return 0;
        if (left.Length > LongestCompared || right.Length > LongestCompared)
            return 1;

        var row = new int[right.Length + 1];
        for (var j = 0; j < row.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j < row.Length; j++)
            {
                var change = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return (double)row[^1] / Math.Max(left.Length, right.Length);
    }
}
