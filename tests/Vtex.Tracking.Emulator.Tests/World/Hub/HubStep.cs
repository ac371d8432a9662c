using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.Emulator.Tests.World.Hub;

/// <summary>Something that happens around the hub: packages are invoiced with a carrier whose mood turns, and time passes.</summary>
internal sealed record HubStep(string Carrier, int Packages, CarrierMood? Mood, int Minutes)
{
    public static readonly string[] Carriers = ["jacaranda", "ipe"];

    public static Arbitrary<HubStep[]> Stories() => Gen.ArrayOf(
        from carrier in Gen.Elements(Carriers)
        from packages in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 5)))
        from mood in Gen.Frequency((1, Gen.Constant<CarrierMood?>(null)), (2, Gen.Elements<CarrierMood?>(
            CarrierMood.Well, CarrierMood.Down, CarrierMood.Broken, CarrierMood.Busy, CarrierMood.Forgetful)))
        from minutes in Gen.Frequency((2, Gen.Choose(0, 90)), (1, Gen.Elements(0, 1, 59, 60, 61, 600)))
        select new HubStep(carrier, packages, mood, minutes)).ToArbitrary();
}
