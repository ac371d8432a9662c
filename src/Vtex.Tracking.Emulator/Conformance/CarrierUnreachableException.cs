namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The app under test cannot be reached: nothing was judged.</summary>
public sealed class CarrierUnreachableException : Exception
{
    /// <summary>Makes one without a text.</summary>
    public CarrierUnreachableException()
    {
    }

    /// <summary>Makes one with a text.</summary>
    /// <param name="message">What is wrong.</param>
    public CarrierUnreachableException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public CarrierUnreachableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
