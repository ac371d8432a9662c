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

    /// <summary>Returns the time; null when it lies at an end of the calendar, which is how some programs write "none".</summary>
    public DateTimeOffset? Time(DateTimeOffset? time)
    {
        if (time is not { } known || HubTime.IsInCalendar(known))
            return time;
        notes.WrongDates++;
        return null;
    }
}
