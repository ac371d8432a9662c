using System.Globalization;

namespace Vtex.Tracking.Emulator.Tests;

/// <summary>Cultures that write numbers, dates and letters unlike the invariant one.</summary>
internal static class Cultures
{
    /// <summary>A culture; where the runtime has none, one that is as odd.</summary>
    public static CultureInfo Of(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name);
        }
        catch (CultureNotFoundException)
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NumberGroupSeparator = ".";
            odd.NumberFormat.NegativeSign = "~";
            odd.DateTimeFormat.DateSeparator = ".";
            odd.DateTimeFormat.TimeSeparator = "h";
            return odd;
        }
    }
}
