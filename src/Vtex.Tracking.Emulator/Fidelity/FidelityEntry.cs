namespace Vtex.Tracking.Emulator;

/// <summary>One behaviour of the emulator, with how certain it is and where that is from.</summary>
internal sealed record FidelityEntry(string Id, string Statement, Certainty Certainty, string Source);

/// <summary>The certainty that the real system behaves like the emulator.</summary>
internal enum Certainty
{
    /// <summary>The present public documentation says so.</summary>
    Documented,

    /// <summary>The first published version of the API (2020) said so.</summary>
    OldDocumentation,

    /// <summary>No source says; we chose.</summary>
    Chosen,
}

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
