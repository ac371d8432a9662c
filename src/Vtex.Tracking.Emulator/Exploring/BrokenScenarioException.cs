namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>A scenario does not keep its promises: under some fault, or without any.</summary>
public sealed class BrokenScenarioException : Exception
{
    /// <summary>Makes one without a text.</summary>
    public BrokenScenarioException()
    {
    }

    /// <summary>Makes one with a text.</summary>
    /// <param name="message">What breaks it.</param>
    public BrokenScenarioException(string message)
        : base(message)
    {
    }

    /// <summary>Makes one with a text and a cause.</summary>
    /// <param name="message">What breaks it.</param>
    /// <param name="innerException">How it broke.</param>
    public BrokenScenarioException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
