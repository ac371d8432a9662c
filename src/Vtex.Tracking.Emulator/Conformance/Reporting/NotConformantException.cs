namespace Vtex.Tracking.Emulator;

/// <summary>The app under test failed a check of the conformance run.</summary>
public sealed class NotConformantException : Exception
{
    /// <summary>Initializes a new instance without a message.</summary>
    public NotConformantException()
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public NotConformantException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public NotConformantException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
