namespace Vtex.Tracking.Emulator;

/// <summary>One behaviour of the emulator, with how certain it is and where that is from.</summary>
internal sealed record FidelityEntry(string Id, string Statement, Certainty Certainty, string Source);

/// <summary>The sources of the ledger's entries.</summary>
internal static class Source
{
    public const string Reference = "API reference";
    public const string OldReference = "API reference of June 2020";
    public const string Network = "Shipping Network, reference";
    public const string Guides = "Shipping Network, guides";
    public const string Help = "Help centre";
    public const string ReleaseNotes = "Release notes, unified paths";
    public const string OrdersReference = "Orders API reference";
    public const string OrderGuides = "Orders guides";
    public const string OrderHelp = "Help centre, orders";
    public const string TaxAuthority = "Layout of the NF-e (tax authority)";
    public const string OurChoice = "Our choice";
}

/// <summary>
/// Names the entries of the ledger that determine the answers of an endpoint. Where all entries of a subject do, the
/// subject is named alone: <c>story.*</c>.
/// </summary>
internal sealed class FidelityHeader(params FidelityEntry[] entries)
{
    public const string Name = "Vtex-Emulator-Fidelity";

    /// <summary>Gets the value of the header, written when the first answer needs it, so that the start need not wait for it.</summary>
    public string Value => field ??= string.Join(", ", entries.GroupBy(Subject).SelectMany(NamesOf));

    /// <summary>Adds the header to all answers of a handler.</summary>
    public RequestDelegate AddTo(RequestDelegate handle) => context =>
    {
        context.Response.Headers[Name] = Value;
        return handle(context);
    };

    private static string Subject(FidelityEntry entry) => entry.Id[..entry.Id.IndexOf('.')];

    private static IEnumerable<string> NamesOf(IGrouping<string, FidelityEntry> group) =>
        Ledger.All.Where(entry => Subject(entry) == group.Key).Except(group).Any()
            ? group.Select(entry => entry.Id)
            : [$"{group.Key}.*"];
}
