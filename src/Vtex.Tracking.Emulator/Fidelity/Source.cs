namespace Vtex.Tracking.Emulator;

/// <summary>Where what the ledger says is from.</summary>
internal static class Source
{
    public const string Reference = "API reference";
    public const string OldReference = "API reference of June 2020";
    public const string Network = "Shipping Network, reference";
    public const string Guides = "Shipping Network, guides";
    public const string Help = "Help centre";
    public const string ReleaseNotes = "Release notes, unified paths";
    public const string OurChoice = "Our choice";
}
