namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Breaks text into lines that fit a width.</summary>
internal static class TextLines
{
    private const char Ellipsis = '…';

    /// <param name="text">The text, prepared by <see cref="PrintedText"/>.</param>
    /// <param name="width">The width that a line may have.</param>
    /// <param name="count">The largest number of lines; what does not fit is cut and ends with an ellipsis.</param>
    /// <param name="measure">Gets the width of a text.</param>
    /// <returns>No line for an empty text.</returns>
    public static IReadOnlyList<string> Of(string text, double width, int count, Func<string, double> measure)
    {
        var lines = new List<string>();
        for (var rest = text; rest.Length > 0;)
        {
            if (measure(rest) <= width)
            {
                lines.Add(rest);
                break;
            }

            if (lines.Count == count - 1)
            {
                lines.Add(Cut(rest, width, measure));
                break;
            }

            var end = BreakAt(rest, FindFit(rest, width, measure));
            lines.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return lines;
    }

    private static string Cut(string text, double width, Func<string, double> measure)
    {
        var end = FindFit(text, width, shown => measure(shown.TrimEnd() + Ellipsis));
        return text[..end].TrimEnd() + Ellipsis;
    }

    // At least one character, or a narrow line would never end.
    private static int FindFit(string text, double width, Func<string, double> measure)
    {
        var (fits, tooLong) = (1, text.Length);
        while (tooLong - fits > 1)
        {
            var middle = fits + ((tooLong - fits) / 2);
            if (measure(text[..middle]) <= width)
                fits = middle;
            else
                tooLong = middle;
        }

        // A mark stays with its letter.
        while (fits > 1 && fits < text.Length && LatinComposition.IsMark(text[fits]))
            fits--;
        return fits;
    }

    private static int BreakAt(string text, int fits)
    {
        if (fits == text.Length || text[fits] == ' ')
            return fits;
        var space = text.LastIndexOf(' ', fits - 1);
        return space > 0 ? space : fits;
    }
}
