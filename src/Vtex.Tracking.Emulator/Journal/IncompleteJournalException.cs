namespace Vtex.Tracking.Emulator;

/// <summary>
/// The journal cannot tell: requests that were dropped from it, or parts of requests that it did not keep, could change
/// the result. The message says how many, and what to do.
/// </summary>
public sealed class IncompleteJournalException : Exception
{
    internal IncompleteJournalException(string message)
        : base(message)
    {
    }
}
