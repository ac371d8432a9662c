using System.Text.Json.Serialization.Metadata;

namespace Vtex.Tracking.CallBudget;

/// <summary>A read as the contract describes it, and what its answers mean to the call budget.</summary>
/// <param name="Key">What is read.</param>
/// <param name="Address">Where, relative to the API's root; worked out only when the call is made.</param>
/// <param name="Type">How the answer becomes a model.</param>
internal readonly record struct ReadCall<T>(CallKey Key, Func<CallKey, string> Address, JsonTypeInfo<T> Type)
    where T : class
{
    /// <summary>Makes what HTTP 404 stands for, where it is no error.</summary>
    public Func<T>? WhenNotFound { get; init; }

    /// <summary>Gets whether an answer holds nothing, so that it is soon worth asking again.</summary>
    public Func<T, bool>? IsEmpty { get; init; }
}
