namespace Vtex.Tracking.Emulator;

/// <summary>The entries of the ledger that shape the answers of an endpoint; they are named in a header.</summary>
internal sealed class ShapedBy(params FidelityEntry[] entries)
{
    public const string HeaderName = "Vtex-Emulator-Fidelity";

    public string HeaderValue { get; } = string.Join(", ", entries.Select(entry => entry.Id));

    /// <summary>These entries and others.</summary>
    public ShapedBy And(IEnumerable<FidelityEntry> others) => new([.. entries, .. others]);
}
