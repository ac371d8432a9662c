namespace Vtex.Tracking;

/// <summary>
/// A value of an answer that was not what the contract says. Everything else in the answer is read. Chosen by us.
/// </summary>
/// <param name="Path">
/// Where it stands in the answer, as a JSON path: <c>$.data[3].weight</c>. Keys of maps, such as tracking numbers, are
/// part of it.
/// </param>
/// <param name="Raw">
/// The value as it came, at most 200 characters. It may be personal data, so mind where you log it.
/// </param>
/// <param name="Expected">What was expected, as a noun phrase: "a number", "an ISO 8601 date".</param>
public sealed record UnreadableValue(string Path, string Raw, string Expected)
{
    /// <summary>Returns the path and what was expected there. The value itself is left out, for it may be personal.</summary>
    public override string ToString() => $"{Path}: {Expected} was expected";
}
