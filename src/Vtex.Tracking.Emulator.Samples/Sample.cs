namespace Vtex.Tracking.Emulator;

/// <summary>Makes contents for accounts. People and companies are made up; their CPFs and CNPJs are valid in form.</summary>
public static class Sample
{
    /// <summary>Makes the contents of a store's account: the same for ever for the same seed and version of this package.</summary>
    /// <param name="seed">The seed. The default is 0.</param>
    /// <param name="drivers">The number of drivers, each with a vehicle, from 1 to 1,000. The default is 8.</param>
    /// <param name="customers">The number of recipients, from 1 to 100,000. The default is 40.</param>
    /// <returns>The contents, which <see cref="StoreSample.FillAsync"/> puts into a universe.</returns>
    public static StoreSample Store(int seed = 0, int drivers = 8, int customers = 40)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(drivers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(drivers, 1_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(customers, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(customers, 100_000);
        return new StoreMaker(seed).Make(drivers, customers);
    }
}
