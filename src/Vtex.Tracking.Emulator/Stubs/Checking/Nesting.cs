namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Measures how deeply brackets are nested in a text.</summary>
internal static class Nesting
{
    /// <summary>The deepest nesting of round, square and curly brackets, whether they belong together or not.</summary>
    public static int DepthOf(ReadOnlySpan<char> text)
    {
        var (depth, deepest) = (0, 0);
        foreach (var letter in text)
        {
            if (letter is '(' or '[' or '{')
                deepest = Math.Max(deepest, ++depth);
            else if (letter is ')' or ']' or '}' && depth > 0)
                depth--;
        }

        return deepest;
    }
}
