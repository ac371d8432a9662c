namespace Vtex.Tracking.Emulator;

/// <summary>
/// Thrown when the journal is not complete enough: dropped requests, or parts of requests that were not stored, could change
/// the result. The message says how many, and what to do.
/// </summary>
public sealed class IncompleteJournalException : Exception
{
    internal IncompleteJournalException(string message)
        : base(message)
    {
    }
}
