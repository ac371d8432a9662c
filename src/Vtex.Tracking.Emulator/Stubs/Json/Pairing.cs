namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Finds partners: as many of the left as possible get one of the right each, whatever order they stand in.</summary>
internal static class Pairing
{
    /// <summary>For each of the right, the left that has it; null for none.</summary>
    public static int?[] Of(int left, int right, Func<int, int, bool> fit)
    {
        var partners = new int?[right];
        var fits = new bool?[left, right];
        for (var one = 0; one < left; one++)
            TryPlace(one, new bool[right]);
        return partners;

        // A place that is taken can be had when who has it can go elsewhere.
        bool TryPlace(int one, bool[] tried)
        {
            for (var other = 0; other < right; other++)
            {
                if (tried[other] || !(fits[one, other] ??= fit(one, other)))
                    continue;
                tried[other] = true;
                if (partners[other] is { } before && !TryPlace(before, tried))
                    continue;
                partners[other] = one;
                return true;
            }

            return false;
        }
    }
}
