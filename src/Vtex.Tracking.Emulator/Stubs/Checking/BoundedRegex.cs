using System.Text.RegularExpressions;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Makes regular expressions whose time is bounded: linear where the pattern allows it, else with a limit. WireMock.Net
/// itself gives them 10 seconds, or no limit at all.
/// </summary>
internal static class BoundedRegex
{
    public static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(250);

    // Compiling costs more than a stub's few requests give back, and does not go with NonBacktracking.
    private const RegexOptions Taken = RegexOptions.Compiled | RegexOptions.NonBacktracking;

    public static Regex Of(Regex regex)
    {
        var options = regex.Options & ~Taken;
        try
        {
            return new Regex(regex.ToString(), options | RegexOptions.NonBacktracking, Timeout);
        }
        catch (NotSupportedException)
        {
            return new Regex(regex.ToString(), options, Timeout); // it looks around or back
        }
    }
}
