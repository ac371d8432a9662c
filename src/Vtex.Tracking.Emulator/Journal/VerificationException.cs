namespace Vtex.Tracking.Emulator;

/// <summary>
/// Requests were not received as expected. The message says what was expected, how often it was received, which request
/// came nearest and its first difference, and what came last; secrets in it are masked.
/// </summary>
public sealed class VerificationException : Exception
{
    internal VerificationException(string message)
        : base(message)
    {
    }
}
