using System.Collections.Frozen;

namespace Vtex.Tracking.Emulator.World.Geography;

/// <summary>
/// A rectangle for each state in which the CEPs outside its capital lie. Not the state's outline but the part of it
/// that a rectangle can cover without much of the neighbours or the sea; chosen by us.
/// </summary>
internal static class StateBoxes
{
    private static readonly FrozenDictionary<string, GeoBox> Boxes = new Dictionary<string, GeoBox>
    {
        ["AC"] = new(-10.0, -72.0, -8.7, -68.8),
        ["AL"] = new(-9.9, -37.5, -9.0, -35.6),
        ["AM"] = new(-7.0, -68.0, -1.0, -59.0),
        ["AP"] = new(0.2, -53.0, 2.8, -50.8),
        ["BA"] = new(-14.8, -45.0, -9.8, -39.2),
        ["CE"] = new(-7.2, -40.8, -3.6, -38.6),
        ["DF"] = new(-16.05, -48.28, -15.50, -47.31),
        ["ES"] = new(-20.9, -41.3, -18.2, -40.0),
        ["GO"] = new(-18.3, -51.3, -14.0, -48.3),
        ["MA"] = new(-7.0, -46.5, -2.8, -43.2),
        ["MG"] = new(-21.0, -46.5, -16.5, -42.0),
        ["MS"] = new(-23.0, -56.5, -18.3, -52.5),
        ["MT"] = new(-15.5, -58.5, -10.0, -52.0),
        ["PA"] = new(-8.5, -56.0, -1.8, -49.0),
        ["PB"] = new(-7.6, -38.0, -6.7, -35.2),
        ["PE"] = new(-8.8, -39.5, -7.7, -35.3),
        ["PI"] = new(-9.0, -43.0, -4.0, -41.2),
        ["PR"] = new(-26.0, -53.5, -23.2, -49.5),
        ["RJ"] = new(-22.75, -43.7, -21.9, -41.7),
        ["RN"] = new(-6.5, -37.9, -5.2, -35.5),
        ["RO"] = new(-12.5, -63.5, -9.5, -61.0),
        ["RR"] = new(0.0, -61.8, 3.8, -60.0),
        ["RS"] = new(-31.0, -55.3, -27.8, -51.0),
        ["SC"] = new(-28.0, -53.0, -26.4, -49.0),
        ["SE"] = new(-11.2, -37.9, -10.0, -37.0),
        ["SP"] = new(-23.5, -51.5, -20.5, -46.8),
        ["TO"] = new(-12.5, -49.3, -6.5, -47.0),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static GeoBox Of(string state) => Boxes[state];
}
