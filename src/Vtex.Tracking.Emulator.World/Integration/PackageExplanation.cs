namespace Vtex.Tracking.Emulator;

/// <summary>Why a package of an order is a service or is none, and why its status went back to the order or did not: rule by rule.</summary>
public sealed record PackageExplanation
{
    internal PackageExplanation()
    {
    }

    /// <summary>The number of the invoice; null where the order has none yet, or the invoice no number.</summary>
    public string? InvoiceNumber { get; internal init; }

    /// <summary>The service that the package became; null when it is none.</summary>
    public int? ServiceId { get; internal init; }

    /// <summary>The rules of the import, in the order in which they are looked at.</summary>
    public IReadOnlyList<ImportCheck> Import { get; internal init; } = [];

    /// <summary>The rules of the way back, in the order in which they are looked at.</summary>
    public IReadOnlyList<UpdateCheck> Update { get; internal init; } = [];

    /// <summary>Gets the rule that keeps the package from being a service; null when none does.</summary>
    public ImportCheck? Obstacle => ServiceId is null ? Import.FirstOrDefault(check => check.Result is RuleResult.Failed or RuleResult.Pending) : null;
}
