namespace Vtex.Tracking.Emulator.World;

/// <summary>How fast a type of vehicle moves on average, stops at lights and crossings included.</summary>
/// <remarks>The types are documented (moto, carro, caminhão); the speeds are chosen by us.</remarks>
/// <param name="City">In km/h, for the first <see cref="CityMeters"/> of a way.</param>
/// <param name="Road">In km/h, for what lies beyond.</param>
internal readonly record struct VehicleSpeeds(int City, int Road)
{
    /// <summary>How much of a way is driven at city speed, in metres on the road.</summary>
    public const int CityMeters = 30_000;

    private static readonly VehicleSpeeds Motorcycle = new(30, 70);
    private static readonly VehicleSpeeds Car = new(25, 75);
    private static readonly VehicleSpeeds Truck = new(18, 60);

    /// <summary>The speeds of a type; case and accents do not count, and an unknown type drives like a car.</summary>
    public static VehicleSpeeds Of(string? displacementType)
    {
        var type = displacementType.AsSpan().Trim();
        return Means(type, "moto") ? Motorcycle : Means(type, "caminhao") ? Truck : Car;
    }

    private static bool Means(ReadOnlySpan<char> text, string plain)
    {
        var matched = 0;
        foreach (var letter in text)
        {
            if (PlainLetters.IsAccent(letter))
                continue;
            if (matched == plain.Length || PlainLetters.Of(letter) != plain[matched++])
                return false;
        }

        return matched == plain.Length;
    }
}
