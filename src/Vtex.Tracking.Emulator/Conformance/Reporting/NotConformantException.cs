namespace Vtex.Tracking.Emulator;

/// <summary>The app under test failed a check of the conformance run. The message is the report for people.</summary>
public sealed class NotConformantException : Exception
{
    internal NotConformantException(string message)
        : base(message)
    {
    }
}
