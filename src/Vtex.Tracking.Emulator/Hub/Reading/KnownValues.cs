namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Takes over values that the hub can keep, and counts the others.</summary>
internal readonly struct KnownValues(AnswerNotes notes)
{
    /// <summary>Returns the text; null when it is blank or too long.</summary>
    public string? Text(string? text, int maxLength)
    {
        if (text is null || text.Length <= maxLength)
            return string.IsNullOrWhiteSpace(text) ? null : text;
        notes.LongTexts++;
        return null;
    }
}
