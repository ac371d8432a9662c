namespace Vtex.Tracking.Validation;

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
