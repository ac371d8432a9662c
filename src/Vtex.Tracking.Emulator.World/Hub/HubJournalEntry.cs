namespace Vtex.Tracking.Emulator;

/// <summary>A call of the hub, and what it made of the answer.</summary>
/// <param name="Asked">When the hub called; UTC, on the universe's clock.</param>
/// <param name="Carrier">The name of the carrier's app.</param>
/// <param name="Call">What for.</param>
/// <param name="OrderId">The order, when the carrier was told of packages; otherwise null.</param>
/// <param name="Count">How many packages or tracking numbers the call was about.</param>
/// <param name="Answered">Whether there was an answer that the hub could use, in part at least.</param>
/// <param name="Words">What the hub saw, in plain words such as "answered 200 but left out 2 of 5 numbers".</param>
public sealed record HubJournalEntry(
    DateTimeOffset Asked, string Carrier, HubCallKind Call, string? OrderId, int Count, bool Answered, string Words);
