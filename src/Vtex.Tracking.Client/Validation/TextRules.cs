namespace Vtex.Tracking.Validation;

/// <summary>
/// Checks the form of e-mail addresses: something, an at sign, and a host with a dot.
/// Addresses are far freer by their standard; only sending a message tells more.
/// </summary>
internal static class EmailForm
{
    private const int MaxMailboxLength = 64;

    public static bool Fits(string text)
    {
        var at = text.IndexOf('@');
        return at is > 0 and <= MaxMailboxLength
            && text.IndexOf('@', at + 1) < 0
            && AreParts(text.AsSpan(0, at), partsAtLeast: 1)
            && AreParts(text.AsSpan(at + 1), partsAtLeast: 2);
    }

    /// <summary>Parts between dots, none of them empty, without blanks and control characters.</summary>
    private static bool AreParts(ReadOnlySpan<char> text, int partsAtLeast)
    {
        var (parts, length) = (1, 0);
        foreach (var character in text)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character) || character is '<' or '>' or ',' or ';')
                return false;
            if (character != '.')
            {
                length++;
                continue;
            }

            if (length == 0)
                return false;
            (parts, length) = (parts + 1, 0);
        }

        return length > 0 && parts >= partsAtLeast;
    }
}

/// <summary>
/// Measures texts as a contract does (JSON Schema): in characters of Unicode, of which an emoji is one
/// though it takes two places in a .NET text.
/// </summary>
internal static class TextLength
{
    public static int Of(string text)
    {
        var length = text.Length;
        for (var index = 1; index < text.Length; index++)
        {
            if (char.IsSurrogatePair(text[index - 1], text[index]))
                length--;
        }

        return length;
    }
}
