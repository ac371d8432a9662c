namespace Vtex.Tracking.Emulator;

/// <summary>Why an order is a service or is none, for each of its packages.</summary>
public sealed record OrderExplanation
{
    internal OrderExplanation()
    {
    }

    /// <summary>The id of the order.</summary>
    public string OrderId { get; internal init; } = "";

    /// <summary>The packages, in the order of their invoices. An order without any has one entry without a number.</summary>
    public IReadOnlyList<PackageExplanation> Packages { get; internal init; } = [];
}
