namespace Vtex.Tracking;

/// <summary>The labels of an order's packages.</summary>
public sealed record DeliveryLabel
{
    /// <summary>
    /// Gets the address of the document. Whoever has it sees the recipients, so treat it as a secret.
    /// </summary>
    public required Uri Url { get; init; }

    /// <summary>
    /// Gets when the address expires, UTC. Computed: five days, which is how long it lives (documented), after the answer
    /// came, on the client's clock.
    /// </summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>
    /// The values of the answer that are not what the contract says. Mostly empty, and at most 1,000. Chosen by us.
    /// </summary>
    public IReadOnlyList<UnreadableValue> UnreadableValues { get; init; } = [];

    /// <summary>
    /// Gets the answer as it came over the wire; null unless <see cref="VtexShippingNetworkOptions.KeepRawAnswers"/> is set.
    /// </summary>
    public RawAnswer? Raw { get; init; }

    /// <summary>The name of the type and nothing more: the address opens personal data.</summary>
    public override string ToString() => nameof(DeliveryLabel);
}
