using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Reads the fields of a response that say when it comes.</summary>
internal static class DelayReader
{
    private const int LongestDelay = 86_400_000;
    private const int MostPieces = 100_000;

    public static DelayPlan? ReadDelay(ObjectReader response, FaultList faults) =>
        ReadDelay(response, "fixedDelayMilliseconds", faults);

    /// <summary>The same from settings, where the fixed delay has another name.</summary>
    public static DelayPlan? ReadDelay(ObjectReader response, string fixedDelay, FaultList faults)
    {
        var spread = response.Object("delayDistribution") is { } fields ? ReadSpread(response, fields, faults) : null;
        var milliseconds = Whole(response, fixedDelay, faults) ?? 0;
        return milliseconds == 0 && spread is null ? null : new DelayPlan(TimeSpan.FromMilliseconds(milliseconds), spread);
    }

    public static DribblePlan? ReadDribble(ObjectReader response, FaultList faults)
    {
        if (response.Object("chunkedDribbleDelay") is not { } fields)
            return null;
        RefuseOthers(response, "chunkedDribbleDelay", faults, "numberOfChunks", "totalDuration");
        var pieces = RequiredWhole(fields, "numberOfChunks", faults, least: 1, most: MostPieces);
        return new DribblePlan(Math.Max(1, pieces), TimeSpan.FromMilliseconds(RequiredWhole(fields, "totalDuration", faults)));
    }

    /// <summary>Whether the waits of a response are on the emulator's clock.</summary>
    public static bool ReadClock(ObjectReader response, FaultList faults)
    {
        var clock = response.Text("delayClock");
        if (clock is not (null or "real" or "emulator"))
            faults.Add(response.PathOf("delayClock"), "must be real or emulator.");
        return clock == "emulator";
    }

    private static IDelayDistribution? ReadSpread(ObjectReader response, ObjectReader fields, FaultList faults)
    {
        const string Field = "delayDistribution";
        switch (fields.RequiredText("type"))
        {
            case "fixed":
                RefuseOthers(response, Field, faults, "type", "milliseconds");
                return new FixedDelay(RequiredWhole(fields, "milliseconds", faults));
            case "uniform":
                RefuseOthers(response, Field, faults, "type", "lower", "upper");
                var lower = RequiredWhole(fields, "lower", faults);
                var upper = RequiredWhole(fields, "upper", faults);
                if (upper < lower)
                    faults.Add(fields.PathOf("upper"), "must not be less than lower.");
                return new UniformDelay(lower, upper);
            case "lognormal":
                RefuseOthers(response, Field, faults, "type", "median", "sigma", "maxValue");
                return ReadLogNormal(fields, faults);
            default:
                faults.Add(fields.PathOf("type"), "must be fixed, uniform or lognormal.");
                return null;
        }
    }

    private static LogNormalDelay ReadLogNormal(ObjectReader fields, FaultList faults)
    {
        var max = fields.Number("maxValue");
        if (max < 0)
            faults.Add(fields.PathOf("maxValue"), "must not be negative.");
        return new LogNormalDelay(Required(fields, "median", faults), Required(fields, "sigma", faults), max);
    }

    private static double Required(ObjectReader fields, string name, FaultList faults)
    {
        if (fields.RequiredField(name) is null)
            return 0;
        var number = fields.Number(name);
        if (number < 0)
            faults.Add(fields.PathOf(name), "must not be negative.");
        return number ?? 0;
    }

    private static int RequiredWhole(ObjectReader fields, string name, FaultList faults, int least = 0, int most = LongestDelay) =>
        fields.RequiredField(name) is null ? 0 : Whole(fields, name, faults, least, most) ?? 0;

    private static int? Whole(ObjectReader fields, string name, FaultList faults, int least = 0, int most = LongestDelay)
    {
        var number = fields.Int32(name);
        if (number < least || number > most)
            faults.Add(fields.PathOf(name), $"must be from {least} to {most}.");
        return number;
    }

    private static void RefuseOthers(ObjectReader response, string name, FaultList faults, params string[] known) =>
        KnownFields.RefuseOthers(response.Field(name)!.Value, response.PathOf(name), faults, known);
}
