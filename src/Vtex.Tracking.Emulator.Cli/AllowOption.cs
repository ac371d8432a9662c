using System.CommandLine;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The options <c>--allow-host</c> and <c>--allow-origin</c>, each of which may be given several times.</summary>
internal static class AllowOption
{
    public static Option<string[]> Host() => new("--allow-host")
    {
        Description = "A host name, besides localhost and the loopback addresses, under which the emulator may be called.",
    };

    public static Option<string[]> Origin() => new("--allow-origin")
    {
        Description = "An origin, such as http://localhost:3000, whose web pages may call the emulator; others are refused.",
    };
}
