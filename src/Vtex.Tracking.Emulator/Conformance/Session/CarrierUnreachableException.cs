namespace Vtex.Tracking.Emulator;

/// <summary>The app under test cannot be reached: nothing was checked.</summary>
public sealed class CarrierUnreachableException : Exception
{
    /// <summary>Initializes a new instance without a message.</summary>
    public CarrierUnreachableException()
    {
    }

    /// <summary>Initializes a new instance with a message.</summary>
    /// <param name="message">The message.</param>
    public CarrierUnreachableException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance with a message and a cause.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause.</param>
    public CarrierUnreachableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
