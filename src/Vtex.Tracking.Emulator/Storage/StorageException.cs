namespace Vtex.Tracking.Emulator.Storage;

/// <summary>
/// A data folder cannot be used, or what it or an import holds cannot be read. The message is one that a user can act on:
/// which file, where in it, and what to do.
/// </summary>
public sealed class StorageException : IOException
{
    /// <summary>Makes one without a text.</summary>
    public StorageException()
    {
    }

    /// <summary>Makes one with a text.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    /// <param name="message">What is wrong, and what to do.</param>
    /// <param name="innerException">What went wrong.</param>
    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Where in the file the damage begins, in bytes from 0; null when it is not about a place in a file.</summary>
    public long? Position { get; init; }
}
