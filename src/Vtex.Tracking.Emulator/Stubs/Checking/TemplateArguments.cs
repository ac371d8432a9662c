namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads the arguments of a call in a template, up to the end of the call: texts with their quotes, and words.</summary>
internal static class TemplateArguments
{
    public static IReadOnlyList<string> Read(ReadOnlySpan<char> text)
    {
        var arguments = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == ' ')
            {
                at++;
                continue;
            }

            var length = LengthOf(text[at..]);
            if (length == 0)
                break;
            arguments.Add(text.Slice(at, length).ToString());
            at += length;
        }

        return arguments;
    }

    // A call in parentheses is one argument; a closing one ends the call that is read.
    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (quote != '\0')
            {
                quote = text[i] == quote ? '\0' : quote;
                continue;
            }

            switch (text[i])
            {
                case '"' or '\'':
                    quote = text[i];
                    break;
                case '(':
                    depth++;
                    break;
                case ')' when depth-- == 0:
                    return i;
                case ' ' when depth == 0:
                    return i;
            }
        }

        return text.Length;
    }
}
