namespace Vtex.Tracking.Emulator.World;

/// <summary>A city or a part of a large one, and the CEPs that lie in it.</summary>
/// <param name="First">The first five digits of its first CEP.</param>
/// <param name="Last">The first five digits of its last CEP.</param>
/// <param name="Centre">The middle of where its people live, which on the coast is not the middle of the map.</param>
/// <param name="Reach">How far from the centre its CEPs lie at most, in metres.</param>
internal sealed record UrbanArea(int First, int Last, GeoPoint Centre, double Reach)
{
    public bool Contains(PostalCode postalCode) => postalCode.Prefix(5) >= First && postalCode.Prefix(5) <= Last;
}
