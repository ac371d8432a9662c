namespace Vtex.Tracking.Emulator;

/// <summary>
/// Thrown when a scenario does not keep its promises, under some fault or without any. The message says what breaks it; the
/// inner exception is how it broke.
/// </summary>
public sealed class BrokenScenarioException : Exception
{
    internal BrokenScenarioException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
