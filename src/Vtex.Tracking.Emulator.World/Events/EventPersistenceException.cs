namespace Vtex.Tracking.Emulator;

/// <summary>
/// A change could not be written to the data folder, or the universe takes none because what was due failed. What failed did
/// not happen, in part or as a whole. What could not be written can be tried again once the cause is gone, such as a full
/// disk. A universe can still be read, exported, reset and deleted; a restart brings back what its file holds.
/// </summary>
/// <remarks><see cref="Universe.Failure"/> says why.</remarks>
public sealed class EventPersistenceException : IOException
{
    /// <summary>Makes one without a text.</summary>
    public EventPersistenceException()
    {
    }

    /// <summary>Makes one with a text.</summary>
    /// <param name="message">What could not be kept, and why.</param>
    public EventPersistenceException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    /// <param name="message">What could not be kept, and why.</param>
    /// <param name="innerException">What went wrong.</param>
    public EventPersistenceException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
