
using Vtex.Tracking.Errors;

namespace Vtex.Tracking;

/// <summary>
/// The SDK found fault with the request and did not send it. How much it looks at is for
/// <see cref="VtexTrackingOptions.Validation"/> and <see cref="VtexShippingNetworkOptions.Validation"/> to say.
/// </summary>
/// <remarks>No message repeats a value of the request.</remarks>
public sealed class VtexValidationException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexValidationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>All faults, each with its place in the JSON that would have been sent.</summary>
    public IReadOnlyList<VtexRequestFault> Faults { get; init; } = [];

    internal static VtexValidationException Of(string operation, IReadOnlyList<VtexRequestFault> faults) =>
        new($"{operation}: the request is faulty and was not sent.{FaultSummary.Of(faults)}")
        {
            Operation = operation,
            Faults = faults,
        };
}
