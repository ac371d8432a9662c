namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The app under test failed a check of the conformance run.</summary>
public sealed class NotConformantException : Exception
{
    /// <summary>Makes one without a text.</summary>
    public NotConformantException()
    {
    }

    /// <summary>Makes one with a text.</summary>
    /// <param name="message">What is wrong.</param>
    public NotConformantException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public NotConformantException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
