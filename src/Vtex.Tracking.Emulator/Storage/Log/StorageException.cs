namespace Vtex.Tracking.Emulator;

/// <summary>
/// A data folder cannot be used, or what it or an import holds cannot be read. The message is one that a user can act on:
/// which file, where in it, and what to do.
/// </summary>
public sealed class StorageException : IOException
{
    /// <summary>Initializes a new instance without a message.</summary>
    public StorageException()
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The problem, and what to do.</param>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The problem, and what to do.</param>
    /// <param name="innerException">The cause.</param>
    public StorageException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the position of the damage, in bytes from 0; null when it is not about a place in a file.</summary>
    public long? Position { get; init; }
}
