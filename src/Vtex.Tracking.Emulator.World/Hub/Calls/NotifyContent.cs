namespace Vtex.Tracking.Emulator.World;

/// <summary>What a carrier answered when it was told of packages.</summary>
/// <param name="Packages">What it said of each package, by its id.</param>
internal sealed record NotifyContent(IReadOnlyDictionary<string, GivenNumber> Packages);
