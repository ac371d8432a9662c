using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>Places, CEPs and tours for property tests.</summary>
internal static class Places
{
    public static Gen<GeoPoint> InBrazil { get; } =
        from north in Gen.Choose(0, 1_000_000)
        from east in Gen.Choose(0, 1_000_000)
        select GeoBox.Brazil.At(north / 1e6, east / 1e6);

    public static Gen<string> PostalCodes { get; } =
        Gen.Choose(1_000_000, 99_999_999).Select(number =>
            FormattableString.Invariant($"{number / 1_000:00000}-{number % 1_000:000}"));

    public static Gen<string> VehicleTypes { get; } = Gen.Elements("moto", "carro", "caminhão", "bicicleta");

    /// <summary>Some stops close together and, by the coarse grid, many at equal distances or at one place.</summary>
    public static Gen<GeoPoint[]> Stops(int most) =>
        from count in Gen.Choose(0, most)
        from grid in Gen.Elements(3, 40, 10_000)
        from stops in Gen.ArrayOf(InTown(grid), count)
        select stops;

    private static Gen<GeoPoint> InTown(int grid) =>
        from north in Gen.Choose(0, grid)
        from east in Gen.Choose(0, grid)
        select new GeoPoint(-23.6 + 0.2 * north / grid, -46.7 + 0.2 * east / grid);
}
