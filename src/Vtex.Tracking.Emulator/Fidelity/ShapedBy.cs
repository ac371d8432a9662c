namespace Vtex.Tracking.Emulator;

/// <summary>
/// The entries of the ledger that shape the answers of an endpoint; they are named in a header. Where all entries of a
/// subject do, the subject is named alone: <c>story.*</c>.
/// </summary>
internal sealed class ShapedBy(params FidelityEntry[] entries)
{
    public const string HeaderName = "Vtex-Emulator-Fidelity";

    /// <summary>What the header says; written when the first answer needs it, so that the start need not wait for it.</summary>
    public string HeaderValue => field ??= string.Join(", ", entries.GroupBy(Subject).SelectMany(Name));

    /// <summary>These entries and others.</summary>
    public ShapedBy And(IEnumerable<FidelityEntry> others) => new([.. entries, .. others]);

    private static string Subject(FidelityEntry entry) => entry.Id[..entry.Id.IndexOf('.')];

    private static IEnumerable<string> Name(IGrouping<string, FidelityEntry> shaping) =>
        Ledger.All.Where(entry => Subject(entry) == shaping.Key).Except(shaping).Any()
            ? shaping.Select(entry => entry.Id)
            : [$"{shaping.Key}.*"];
}
