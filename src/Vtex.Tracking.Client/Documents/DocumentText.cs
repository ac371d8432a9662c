namespace Vtex.Tracking.Documents;

/// <summary>Takes a document's number out of the ways in which people write it.</summary>
internal static class DocumentText
{
    /// <summary>
    /// Copies the letters and digits of a text, letters in upper case; passes over dots, hyphens, slashes and blanks.
    /// Only ASCII counts: the digits of other scripts appear on no document.
    /// </summary>
    /// <returns>Whether there are exactly as many as fit, and nothing else.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, Span<char> characters)
    {
        var count = 0;
        foreach (var character in text)
        {
            if (character is '.' or '-' or '/' || char.IsWhiteSpace(character))
                continue;
            var upper = character is >= 'a' and <= 'z' ? (char)(character - 'a' + 'A') : character;
            if (upper is not ((>= '0' and <= '9') or (>= 'A' and <= 'Z')) || count == characters.Length)
                return false;
            characters[count++] = upper;
        }

        return count == characters.Length;
    }

    public static bool AreDigits(ReadOnlySpan<char> characters)
    {
        foreach (var character in characters)
        {
            if (character is not (>= '0' and <= '9'))
                return false;
        }

        return true;
    }
}
