namespace Vtex.Tracking.Emulator.Journal;

/// <summary>One condition of a matcher.</summary>
/// <param name="Name">What it looks at, such as <c>path</c> or <c>header Accept</c>.</param>
/// <param name="Expected">What is expected there, as a user reads it; secrets are masked when it is shown.</param>
/// <param name="Check">Checks a request.</param>
/// <param name="Actual">Describes what a request has there.</param>
internal sealed record RequestCondition(
    string Name, string Expected, Func<RecordedRequest, MatchOutcome> Check, Func<RecordedRequest, string> Actual);

/// <summary>The result of holding a condition against a recorded request.</summary>
internal enum MatchOutcome
{
    No,

    /// <summary>The part that decides it was not recorded.</summary>
    Unknown,

    Yes,
}

/// <summary>A text in which <c>*</c> stands for any characters. Letters match in any case.</summary>
internal static class TextPattern
{
    public const int MaxLength = 10_000;

    /// <summary>Checks a text; what it takes is at most pattern times text.</summary>
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var (at, star, resume) = (0, -1, 0);
        var i = 0;
        while (i < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
                (star, resume, at) = (at, i, at + 1);
            else if (at < pattern.Length && char.ToUpperInvariant(pattern[at]) == char.ToUpperInvariant(text[i]))
                (at, i) = (at + 1, i + 1);
            else if (star >= 0)
                (at, i, resume) = (star + 1, resume + 1, resume + 1);
            else
                return false;
        }

        return pattern[at..].TrimStart('*').IsEmpty;
    }
}
