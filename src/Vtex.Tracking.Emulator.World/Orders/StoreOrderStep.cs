namespace Vtex.Tracking.Emulator;

/// <summary>A step that an order of the store takes by itself.</summary>
/// <param name="After">How long after the step before it, or after the plan was laid down; not negative.</param>
/// <param name="Move">What is done.</param>
public sealed record StoreOrderStep(TimeSpan After, StoreOrderMove Move)
{
    /// <summary>Why, for a cancellation or its denial. The default is null.</summary>
    public string? Reason { get; init; }

    /// <summary>The invoice to add. The default is null: one for <see cref="Share"/> of what is left of the total.</summary>
    public StoreInvoice? Invoice { get; init; }

    /// <summary>The part of what is left of the total that the invoice is for, above 0 to 1. The default is 1.</summary>
    public double Share { get; init; } = 1;
}
