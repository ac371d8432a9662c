namespace Vtex.Tracking.CallBudget;

/// <summary>An answer as stores keep it.</summary>
/// <param name="Content">The answer in the client's own form: opaque to stores.</param>
/// <param name="FetchedAt">When it came from the network, UTC.</param>
/// <param name="NextAllowedAt">From when on the call may be made again, UTC; until then the answer counts as fresh.</param>
/// <param name="KeepUntil">Until when it may serve as the last one known, UTC; after that a store may forget it.</param>
public sealed record StoredAnswer(
    ReadOnlyMemory<byte> Content, DateTimeOffset FetchedAt, DateTimeOffset NextAllowedAt, DateTimeOffset KeepUntil);
