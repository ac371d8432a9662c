namespace Vtex.Tracking;

/// <summary>A model of an answer that no cache keeps.</summary>
internal interface IReceivedAnswer
{
    /// <summary>Sets what is known of the answer, before anybody else sees the model.</summary>
    void Attach(RawAnswer? raw, IReadOnlyList<UnreadableValue> unreadable);
}
