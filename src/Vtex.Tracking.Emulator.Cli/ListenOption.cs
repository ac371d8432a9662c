using System.CommandLine;
using System.Net;

namespace Vtex.Tracking.Emulator.Cli;

/// <summary>The option <c>--listen</c>.</summary>
internal static class ListenOption
{
    public static Option<IPAddress> Create() => new("--listen")
    {
        Description = "The address of this machine to listen on; 0.0.0.0 is all of them, as a container needs. Whoever reaches it may use the emulator.",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
                return address;
            result.AddError("--listen must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0.");
            return null;
        },
    };
}
